// Says every 15 seconds that this page is open, and whether something is typed in it; shows who else's is. Without this
// the page says who had it open when it was made. What is the same stays untouched, so that nothing is read out twice.
const EVERY_MS = 15_000;
const place = document.querySelector("[data-presence]");
const form = document.querySelector("[data-presence-form]");
let wrote = false;

const writes = () => [...document.querySelectorAll("main form :is(textarea, input:not([type]))")].some((field) => field.value !== field.defaultValue);

async function say() {
  if (document.hidden) {
    return;
  }
  const body = new URLSearchParams(new FormData(form));
  body.set("doing", writes() ? "writing" : "reading");
  const answer = await fetch(form.action, { method: "POST", body }).catch(() => null);
  if (!answer?.ok || answer.redirected) {
    return;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").body;
  if (fresh.textContent.trim() !== place.textContent.trim()) {
    place.replaceChildren(...fresh.childNodes);
  }
}

if (place) {
  setInterval(say, EVERY_MS);
  document.addEventListener("visibilitychange", say);
  document.addEventListener("input", () => {
    if (!wrote && writes()) {
      wrote = true;
      say();
    }
  });
}
