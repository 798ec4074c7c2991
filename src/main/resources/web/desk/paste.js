// Copies a field for a platform's form. Where the browser does not allow it, the text is selected, to be copied by hand.
const said = document.querySelector("[data-copied]");

async function copy(button) {
  const words = document.getElementById(button.dataset.copy);
  const label = document.getElementById(`${ button.dataset.copy }-label`).textContent;
  try {
    await navigator.clipboard.writeText(words.textContent);
    said.textContent = `Copied: ${ label }`;
  } catch {
    getSelection().selectAllChildren(words);
    said.textContent = `Selected, to copy by hand: ${ label }`;
  }
}

document.querySelectorAll("button[data-copy]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => copy(button));
});
