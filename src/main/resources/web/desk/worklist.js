// The list stays true while it is open: times move by themselves, and a line says what else changed. Nothing moves under
// a pointer or a finger until somebody asks to see it. Without this the page is the list as it was when it was asked for.
const LOOK_MS = 20_000;
const place = document.querySelector("[data-list]");
const news = document.querySelector("[data-news]");
let fresh = null;

const rows = (list) => new Map([...list.querySelectorAll("[data-row]")].map((row) => [row.dataset.row, row]));
const said = (row) => [...row.cells].filter((cell) => !cell.matches(".app-table__clock, .app-table__box")).map((cell) => cell.textContent.trim()).join("|");

async function look() {
  if (document.hidden) {
    return;
  }
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
  if (!answer?.ok || answer.redirected) {
    return;
  }
  fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-list]");
  if (fresh) {
    compare(rows(place), rows(fresh));
  }
}

function compare(before, now) {
  let changed = 0;
  for (const [id, row] of before) {
    const other = now.get(id);
    if (other) {
      row.querySelector(".app-table__clock").innerHTML = other.querySelector(".app-table__clock").innerHTML;
    }
    changed += other && said(other) === said(row) ? 0 : 1;
  }
  changed += [...now.keys()].filter((id) => !before.has(id)).length;
  tell(changed);
}

function tell(changed) {
  const words = changed === 0 ? "" : changed === 1 ? "1 line changed." : `${ changed } lines changed.`;
  const line = news.querySelector("[data-news-words]");
  if (line.textContent !== words) {
    news.querySelector("[data-news-show]").hidden = changed === 0;
    line.textContent = words;
  }
}

function show() {
  const chosen = new Set([...place.querySelectorAll("input[name=line]:checked")].map((box) => box.value));
  place.replaceChildren(...fresh.childNodes);
  place.querySelectorAll("input[name=line]").forEach((box) => { box.checked = chosen.has(box.value); });
  tell(0);
  count();
  const first = place.querySelector("tbody th a");
  first?.focus();
}

function count() {
  const all = place.querySelector("[data-all]");
  const boxes = [...place.querySelectorAll("input[name=line]")];
  const chosen = boxes.filter((box) => box.checked).length;
  if (all) {
    all.hidden = false;
    all.checked = chosen > 0 && chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
    place.querySelector("[data-chosen]").textContent = chosen === 0 ? "" : `(${ chosen })`;
  }
}

if (place) {
  place.addEventListener("change", (event) => {
    if (event.target.matches("[data-all]")) {
      place.querySelectorAll("input[name=line]").forEach((box) => { box.checked = event.target.checked; });
    }
    count();
  });
  news.querySelector("[data-news-show]").addEventListener("click", show);
  addEventListener("redress:changed", look);
  setInterval(look, Number(place.dataset.every ?? LOOK_MS));
  document.addEventListener("visibilitychange", look);
  addEventListener("pageshow", count);
}
