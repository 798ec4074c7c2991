// While machines send reports, this device solves a small puzzle as the page is read; a press on Send waits for it.
const field = document.querySelector("[data-work]");

if (field && "Worker" in window) {
  const form = field.form;
  const worker = new Worker(field.dataset.worker, { type: "module" });
  let pressed = null;

  worker.addEventListener("message", ({ data: number }) => {
    field.value = number;
    worker.terminate();
    if (pressed) {
      form.requestSubmit(pressed);
    }
  });
  // Without an answer the form goes as it is: the server has words for that.
  worker.addEventListener("error", () => {
    field.value = "none";
    if (pressed) {
      form.requestSubmit(pressed);
    }
  });
  worker.postMessage({ question: field.dataset.work, bits: Number(field.dataset.bits) });

  form.addEventListener("submit", (event) => {
    if (!field.value && !event.submitter?.hasAttribute("formaction")) {
      pressed = event.submitter;
      event.preventDefault();
      event.stopPropagation();
    }
  });
}
