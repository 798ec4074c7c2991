// Two minutes before a visit ends the page asks, once, whether it shall stay open. Looking at the time asks nobody;
// only a press on Stay prolongs the visit.
const WARN_SECONDS = 120;
const box = document.querySelector("dialog[data-stay]");

if (box) {
  const part = (name) => box.querySelector(`[data-stay-${name}]`);
  const show = (names) => {
    for (const name of ["ask", "last", "over", "yes", "on"]) {
      part(name).hidden = !names.includes(name);
    }
  };
  let ends = Date.now() + Number(box.dataset.stay) * 1000;
  let over = false;
  const left = () => (ends - Date.now()) / 1000;

  // Another window may have prolonged the visit meanwhile; when nobody answers, this page's own time counts.
  const ask = async (how) => {
    try {
      const answer = await fetch("/stay", how);
      if (answer.ok) {
        ends = Date.now() + Number(await answer.text()) * 1000;
      }
    } catch {
      // The time stays as it was.
    }
  };

  const look = async () => {
    if (over || (box.open && left() > 0) || left() > WARN_SECONDS) {
      return;
    }
    await ask();
    if (left() <= 0) {
      over = true;
      document.getElementById("main").querySelectorAll(":scope > *").forEach((each) => {
        each.classList.add("app-stay-hides");
      });
      show(["over", "on"]);
    } else if (left() <= WARN_SECONDS) {
      show(["ask", "yes"]);
    } else {
      return;
    }
    if (!box.open) {
      box.showModal();
    }
  };

  part("yes").addEventListener("click", async () => {
    const token = box.querySelector("input[name=form-token]");
    await ask({ method: "POST", body: new URLSearchParams([[token.name, token.value]]) });
    if (left() > WARN_SECONDS) {
      box.close();
    } else {
      show(["last"]);
    }
  });

  // The server shows what was typed again, or asks for the code first.
  part("on").addEventListener("click", () => {
    const typed = document.querySelector("form[data-stay-keeps]");
    box.close();
    if (typed) {
      typed.submit();
    } else {
      // Never a reload, which would send a form once more.
      location.assign(location.pathname);
    }
  });

  // Escape means that somebody is here.
  box.addEventListener("cancel", (event) => {
    event.preventDefault();
    if (!over) {
      part("yes").click();
    }
  });

  setInterval(look, 10_000);
  document.addEventListener("visibilitychange", look);
}
