// Counts for the reader alone what they open: a folded text once a visit of the page, an address each time.
const counter = document.querySelector("[data-exposure]");

function count(what) {
  const body = new URLSearchParams(new FormData(counter));
  body.set("what", what);
  fetch(counter.action, { method: "POST", body, keepalive: true });
}

if (counter) {
  document.querySelectorAll("details[data-text]:not([open])").forEach((text) => {
    text.addEventListener("toggle", () => count("texts"), { once: true });
  });
  document.querySelectorAll("a[data-leaves]").forEach((link) => {
    link.addEventListener("click", () => count("addresses"));
  });
}
