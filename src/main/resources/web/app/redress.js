// Only what pages gain from: every page works without it.
document.documentElement.classList.add("js-enabled");

// Leaving at once: blank the page first, so that nothing stays in sight or comes back.
function leave() {
  document.title = "";
  document.documentElement.replaceChildren();
  location.replace("/exit");
}

document.addEventListener("click", (event) => {
  const exit = event.target instanceof Element && event.target.closest("[data-exit]");
  if (exit) {
    event.preventDefault();
    leave();
  }
});

// Shift, three times within two seconds.
let presses = [];
document.addEventListener("keydown", (event) => {
  if (!document.querySelector("[data-exit]")) {
    return;
  }
  if (event.key !== "Shift") {
    presses = [];
  } else if (!event.repeat) {
    presses = presses.filter((at) => event.timeStamp - at < 2000).concat(event.timeStamp);
    if (presses.length === 3) {
      leave();
    }
  }
});

// A second press of a button sends nothing twice; the server is sure of it anyway.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
  } else {
    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, 4000);
  }
});

// After an error the summary takes the focus.
document.querySelector("[data-error-summary]")?.focus();

// Beside each time in UTC, the reader's own.
for (const time of document.body.dataset.moment ? document.querySelectorAll("time") : []) {
  const at = new Date(time.dateTime);
  if (at.getTimezoneOffset() !== 0) {
    const own = at.toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
    const beside = document.createElement("span");
    beside.className = "app-local";
    beside.textContent = ` (${ document.body.dataset.moment.replace("{0}", own) })`;
    time.after(beside);
  }
}
