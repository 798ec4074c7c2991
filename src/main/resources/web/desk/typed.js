// What somebody typed is not lost. Whoever leaves a page with words that were not sent is asked first. And once the
// connection was lost, as after a closed laptop, or where a page was open for long, a form with words in it leaves only
// when the desk answers: a browser throws them away with the page when it does not. Without this every form works the
// same, and nobody is asked.
const FIELDS = "textarea, input:not([type])";
const ANSWERS = "/desk/you";
const PATIENCE_MS = 10_000;
const FRESH_MS = 5 * 60_000; // no session ends sooner by itself; not every page hears that its connection is lost
const SIGNED_OUT = "You are signed out, so nothing was sent. Sign in again in another window, then press once more. What you typed is still here.";
const SILENT = "The desk does not answer, so nothing was sent. What you typed is still here: press again in a moment.";
let lost = false;
let known = Date.now();
let asking = false;
let sending = null;

const before = (field) => (field.form.dataset.unsent === undefined ? field.defaultValue : "");
const unsent = (form) => [...form.querySelectorAll(FIELDS)].some((field) => field.value !== before(field));

function doubtful(form) {
  const unsure = lost || !navigator.onLine || Date.now() - known > FRESH_MS;
  return unsure && form !== sending && form.getAttribute("method") === "post" && unsent(form);
}

async function wrong() {
  const how = { method: "HEAD", redirect: "manual", signal: AbortSignal.timeout(PATIENCE_MS) };
  const answer = await fetch(ANSWERS, how).catch(() => null);
  if (!answer || answer.status >= 500) {
    return SILENT;
  }
  return answer.ok ? "" : SIGNED_OUT;
}

function tell(form, words) {
  let place = form.querySelector("[data-not-sent]");
  if (!place) {
    place = document.createElement("p");
    place.className = "govuk-error-message";
    place.dataset.notSent = "";
    place.setAttribute("role", "alert");
    form.append(place);
  }
  place.textContent = words;
}

async function ask(form, button) {
  asking = true;
  const words = await wrong();
  asking = false;
  delete form.dataset.sent;
  if (words) {
    tell(form, words);
  } else {
    known = Date.now();
    sending = form;
    form.requestSubmit(button);
  }
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (asking) {
    event.preventDefault();
  } else if (!event.defaultPrevented && doubtful(form)) {
    event.preventDefault();
    ask(form, event.submitter);
  } else if (!event.defaultPrevented) {
    sending = form;
  }
});

addEventListener("beforeunload", (event) => {
  const forms = [...document.querySelectorAll("main form[method=post]")];
  if (forms.some((form) => form !== sending && unsent(form))) {
    event.preventDefault();
  }
});
addEventListener("redress:lost", () => { lost = true; });
addEventListener("redress:back", () => { lost = false; });
addEventListener("pageshow", () => { sending = null; });
