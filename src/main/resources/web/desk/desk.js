// Alerts arrive without reloading: a signal says "look again", the page asks for the list anew. It works without this.
// A signal carries nothing, so none is lost by a laptop that was closed: whoever is back asks for everything once.
// A tab that nobody sees does not listen: a browser opens six connections to one host, and more tabs than that would wait.
const link = document.querySelector("[data-alerts]");
const list = document.querySelector("[data-alerts-list]");
const live = document.querySelector("[data-live]");
const banners = document.querySelector("[data-banners]");
const RETRY_MS = 3000;
const BACK = "Connected again.";
const SAID_MS = 10_000;
const SILENCE_MS = 50000; // the server ends each stream after 20 seconds, so that it asks anew who listens

let stream = null;
let heard = Date.now();
let lost = false;
let first = true;
let between = false;

function say(words) {
  if (live && live.textContent !== words) {
    live.textContent = words;
  }
}

// Replaces the list only while nobody is writing in it; otherwise a line says that there is more.
async function look() {
  const answer = await fetch(list?.dataset.alertsList ?? link.dataset.alertsCount, { headers: { Accept: "text/html" } });
  if (!answer.ok) {
    throw new Error("no list");
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const state = fresh.querySelector("[data-open]");
  if (!state) {
    throw new Error("another page, such as the sign-in"); // which must not look like "no alert is open"
  }
  warn(state.querySelector("[data-wrong]").content);
  const { open, mine } = state.dataset;
  const count = link.querySelector("[data-count]");
  const before = count.textContent;
  count.textContent = open;
  count.classList.toggle("app-count--none", open === "0");
  if (list) {
    show(fresh, { open, mine, changed: before !== open || mine !== mineBefore() });
  }
}

// What is wrong with Redress itself is told on a page that is open already, too; what is the same is not read out twice.
function warn(wrong) {
  if (wrong.textContent.trim() !== banners.textContent.trim()) {
    banners.replaceChildren(...wrong.childNodes);
  }
}

function mineBefore() {
  return list.querySelector("[data-mine]")?.dataset.mine ?? "0";
}

function show(fresh, { open, mine, changed }) {
  const busy = list.contains(document.activeElement) || [...list.querySelectorAll("input[name=reason]")].some((field) => field.value);
  if (changed) {
    say(busy ? `Alerts changed: ${ open } open, ${ mine } yours. Reload to see them.` : `${ open } open alerts, ${ mine } yours.`);
  }
  document.querySelector("[data-count-all]").textContent = `(${ open })`;
  document.querySelector("[data-count-mine]").textContent = `(${ mine })`;
  if (!busy) {
    list.replaceChildren(...fresh.body.childNodes);
  }
}

function again() {
  look().catch(gone);
  dispatchEvent(new Event("redress:changed"));
}

function back() {
  heard = Date.now();
  if (lost) {
    lost = false;
    say(BACK);
    setTimeout(() => live?.textContent === BACK && say(""), SAID_MS);
    dispatchEvent(new Event("redress:back"));
    again();
  }
}

function gone() {
  if (!lost) {
    lost = true;
    dispatchEvent(new Event("redress:lost"));
    say("Not connected. What is new is not shown until the connection is back.");
  }
}

function listen() {
  stream?.close();
  if (document.hidden) {
    return;
  }
  stream = new EventSource(link.dataset.alerts);
  stream.addEventListener("message", (event) => {
    const asks = lost;
    back();
    if (event.data === "again") {
      between = true;
      listen();
      return;
    }
    if (!asks && (event.data === "changed" || between || (first && list))) {
      again();
    }
    first = false;
    between = false;
  });
  stream.addEventListener("error", gone);
}

// Whoever looks at the tab again sees what is so now.
function turned() {
  heard = Date.now();
  between = true;
  listen();
}

// A closed laptop hears no error: whoever hears nothing for too long, or was refused for good, listens anew.
function watch() {
  if (document.hidden || !stream) {
    return;
  }
  if (stream.readyState === EventSource.CLOSED || Date.now() - heard > SILENCE_MS) {
    gone();
    heard = Date.now();
    listen();
  } else if (lost && navigator.onLine && stream.readyState === EventSource.OPEN) {
    back();
  }
}

if (link && "EventSource" in window) {
  listen();
  setInterval(watch, RETRY_MS);
  addEventListener("offline", gone);
  addEventListener("online", listen);
  document.addEventListener("visibilitychange", turned);
  addEventListener("pagehide", () => stream?.close());
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      gone();
      listen();
    }
  });
}
