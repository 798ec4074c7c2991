// How a pack stands that is being made, asked anew every three seconds until none is. Without this its link shows it.
const EVERY_MS = 3_000;
const place = document.querySelector("[data-packs]");
const waits = () => Boolean(place.querySelector("[data-waiting]"));

async function look() {
  if (document.hidden || !waits()) {
    return;
  }
  const answer = await fetch(place.dataset.packs, { headers: { Accept: "text/html" } }).catch(() => null);
  if (!answer?.ok || answer.redirected) {
    return;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-packs]");
  if (fresh && fresh.textContent.trim() !== place.textContent.trim()) {
    place.replaceChildren(...fresh.childNodes);
  }
}

if (place && waits()) {
  setInterval(look, EVERY_MS);
}
