// Suggests agencies whose name has what is typed, where a field asks for them.

const PAUSE = 200;
const SHORTEST = 2;
/** Stands between the name and the code of an agency that was chosen. */
const CHOSEN = " · ";

function suggest(field) {
  const list = document.getElementById(field.getAttribute("list"));
  let asked = 0;
  field.addEventListener("input", () => {
    clearTimeout(asked);
    asked = setTimeout(async () => {
      const text = field.value.trim();
      if (text.length < SHORTEST || text.includes(CHOSEN)) {
        return;
      }
      const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(text)}`, { redirect: "manual" }).catch(() => null);
      if (answer?.ok && field.value.trim() === text) {
        const found = await answer.json();
        list.replaceChildren(...found.map((one) => new Option(one.nameVi, one.word)));
      }
    }, PAUSE);
  });
}

document.querySelectorAll("[data-suggest]").forEach(suggest);
