// Beside a call, as it is typed: like tips, who is competent, what may tell who calls. How they are reached is not sent for it.

import { ASKING, ask } from "./freshness.js";

const PAUSE = 500;
const form = document.querySelector("form[data-draft]");
const shown = document.getElementById("beside");
let waiting = 0;
let asked = 0;

function written() {
  const unsent = new Set([...form.querySelectorAll("[data-unkept]")].map((field) => field.name));
  return new URLSearchParams([...new FormData(form)].filter(([name]) => !unsent.has(name)));
}

async function look() {
  const mine = ++asked;
  const answer = await ask(`${form.action}/aside`, "text/html", ASKING, { method: "POST", body: written() });
  const text = answer?.ok ? await answer.text().catch(() => null) : null;
  if (text !== null && mine === asked) {
    new DOMParser().parseFromString(text, "text/html").querySelectorAll("[data-of]").forEach(redraw);
  }
}

/** Only what has changed: it is read out. */
function redraw(part) {
  const old = document.getElementById(part.dataset.of);
  if (old.innerHTML.trim() !== part.innerHTML.trim() && !old.contains(document.activeElement)) {
    old.replaceChildren(...part.childNodes);
  }
}

form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(look, PAUSE);
});

shown.addEventListener("click", (event) => {
  const chosen = event.target.closest("[data-choose]");
  if (chosen) {
    const field = form.elements["/competent"];
    field.value = chosen.dataset.choose;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  }
});
