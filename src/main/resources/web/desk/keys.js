// Single keys for those who work here all day; the sheet at /desk/keys turns them off. None acts while somebody types.
const sheet = document.querySelector("[data-keys=on]");
const TYPING = "input:not([type=checkbox]), textarea, select, [contenteditable]";

const keys = {
  "j": () => row(1),
  "k": () => row(-1),
  "x": () => tick(),
  "b": () => focus("#bulk-to"),
  "/": () => focus("#q"),
  "w": () => location.assign("/desk"),
  "a": () => location.assign("/desk/alerts"),
  "i": () => location.assign("/desk?tab=mine"),
  "u": () => location.assign("/desk?tab=unassigned"),
  "y": () => location.assign("/desk/you"),
  "m": () => focus("#message textarea"),
  "n": () => focus("#note textarea"),
  "?": () => location.assign(sheet.dataset.sheet),
};

function focus(selector) {
  document.querySelector(selector)?.focus();
}

function row(step) {
  const links = [...document.querySelectorAll("main tbody th a")];
  const now = links.findIndex((link) => link.closest("tr").contains(document.activeElement));
  const next = now < 0 ? (step > 0 ? 0 : links.length - 1) : now + step;
  links[next]?.focus();
}

// The box of the row in which the focus is.
function tick() {
  document.activeElement.closest("tr")?.querySelector("input[type=checkbox]")?.click();
}

if (sheet) {
  document.addEventListener("keydown", (event) => {
    const modified = event.ctrlKey || event.altKey || event.metaKey;
    if (!modified && !event.isComposing && !event.target.closest(TYPING) && keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });
}
