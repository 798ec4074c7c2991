// Alerts arrive without reloading: a signal says "look again", the page asks for the list anew. It works without this.
const link = document.querySelector("[data-alerts]");
const list = document.querySelector("[data-alerts-list]");
const live = document.querySelector("[data-live]");

// Replaces the list only while nobody is writing in it; otherwise a line says that there is more.
async function look() {
  const answer = await fetch(link.dataset.alertsCount, { headers: { Accept: "text/html" } });
  if (!answer.ok) {
    return;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const open = fresh.querySelector("[data-open]")?.dataset.open ?? "0";
  const count = link.querySelector("[data-count]");
  const before = count.textContent;
  count.textContent = open;
  count.classList.toggle("app-count--none", open === "0");
  if (list) {
    show(fresh, before !== open ? open : null);
  }
}

function show(fresh, open) {
  const busy = list.contains(document.activeElement) || [...list.querySelectorAll("input[name=reason]")].some((field) => field.value);
  if (open !== null && live) {
    live.textContent = busy ? `Alerts changed: ${ open } open. Reload to see them.` : `${ open } open alerts.`;
  }
  if (!busy) {
    list.replaceChildren(...fresh.body.childNodes);
  }
}

if (link && "EventSource" in window) {
  const stream = new EventSource(link.dataset.alerts);
  stream.addEventListener("message", (event) => {
    if (event.data === "changed") {
      look();
      dispatchEvent(new Event("redress:changed"));
    }
  });
  addEventListener("pagehide", () => stream.close());
}
