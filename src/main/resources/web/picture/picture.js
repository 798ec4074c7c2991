// Picks pictures and videos and hands them to a worker on this device; only lines of hashes reach the form.
const part = document.querySelector("[data-picture]");
const field = document.querySelector("[data-picture-lines]");

if (part && field && "Worker" in window && "OffscreenCanvas" in window) {
  begin();
}

function begin() {
  const input = part.querySelector("input[type=file]");
  const list = part.querySelector("[data-picture-list]");
  const status = part.querySelector("[data-picture-status]");
  const progress = part.querySelector("progress");
  const worker = new Worker(part.dataset.worker, { type: "module" });
  const waiting = [];
  let busy = null;

  function lines() {
    return field.value.split("\n").filter((line) => line.trim());
  }

  function say(words) {
    status.textContent = words;
  }

  function show(line, name) {
    const entry = list.appendChild(document.createElement("li"));
    const label = document.createElement("bdi");
    label.textContent = name;
    const remove = document.createElement("button");
    remove.type = "button";
    remove.className = "govuk-button govuk-button--secondary app-small";
    remove.textContent = part.dataset.remove;
    const about = document.createElement("span");
    about.className = "govuk-visually-hidden";
    about.textContent = ` ${name}`;
    remove.append(about);
    remove.addEventListener("click", () => {
      field.value = lines().filter((each) => each !== line).join("\n");
      entry.remove();
      say(part.dataset.removed);
      input.focus();
    });
    entry.append(label, " ", remove);
  }

  function keep({ line, flat }, name) {
    if (!lines().includes(line)) {
      field.value = [...lines(), line].join("\n");
      show(line, name);
    }
    say(flat ? part.dataset.flat : part.dataset.done);
  }

  function next() {
    busy = waiting.shift() ?? null;
    progress.hidden = !busy;
    if (busy) {
      progress.value = 0;
      say(part.dataset.working);
      worker.postMessage(busy);
    }
  }

  worker.addEventListener("message", ({ data }) => {
    if (data.progress !== undefined) {
      progress.value = data.progress;
      return;
    }
    if (data.wrong) {
      say(part.dataset[data.wrong]);
    } else {
      part.dispatchEvent(new CustomEvent("fingerprint", { detail: data.done }));
      keep(data.done, busy.name);
    }
    next();
  });

  input.addEventListener("change", () => {
    waiting.push(...input.files);
    input.value = "";
    if (!busy) {
      next();
    }
  });

  lines().forEach((line, place) => show(line, `${part.dataset.earlier} ${place + 1}`));
  part.hidden = false;
}
