// A laptop that was closed over lunch is signed out when it is opened, and a form sent then loses what was typed on the
// way to the sign-in and back. So whoever was away is asked for first, and told while everything still stands on the page.
// Without this a form goes as it is.
const notice = document.querySelector("[data-away]");
const SIGNED_OUT = 499; // a script is led to no sign-in
const FRESH_MS = 5 * 60_000; // no session ends sooner by itself
const TICK_MS = 15_000;
const SLEPT_MS = 2 * 60_000; // a tab in the background is woken once a minute

let known = Date.now();
let ticked = Date.now();
let asking = false;

// Says what stands in the way, and gives whether nothing does; that there is no connection only to whoever pressed.
async function clear(pressed) {
  const answer = await fetch(notice.dataset.away, { headers: { "X-Requested-With": "JavaScript" } }).catch(() => null);
  const out = answer?.status === SIGNED_OUT;
  notice.querySelector("[data-away-out]").hidden = !out;
  notice.querySelector("[data-away-off]").hidden = answer !== null || !pressed;
  notice.hidden = !out && (answer !== null || !pressed);
  known = answer !== null && !out ? Date.now() : known;
  return answer !== null && !out;
}

async function send(form, submitter) {
  asking = true;
  const free = await clear(true);
  asking = false;
  if (free) {
    form.requestSubmit(submitter);
  } else {
    notice.focus();
  }
}

function tick() {
  const slept = Date.now() - ticked > SLEPT_MS;
  ticked = Date.now();
  if (!document.hidden && (slept || !notice.hidden)) {
    clear(!notice.querySelector("[data-away-off]").hidden);
  }
}

if (notice) {
  setInterval(tick, TICK_MS);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && (!notice.hidden || Date.now() - known > FRESH_MS)) {
      clear(false);
    }
  });
  // Before whatever else hears of it, such as what lets nothing be sent twice: it is sent anew once nothing is in the way.
  document.addEventListener("submit", (event) => {
    if (event.target.getAttribute("method") === "post" && Date.now() - known > FRESH_MS) {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!asking) {
        send(event.target, event.submitter);
      }
    }
  }, true);
}
