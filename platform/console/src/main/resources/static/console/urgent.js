// What is express (hỏa tốc) and not yet acknowledged pages the officer: the server draws the banner, here it is kept up to date
// while a page is open, and the title of the page says so too. It stays until it is acknowledged.

import { ask, read } from "./freshness.js";
import { say } from "./words.js";

const EVERY = 10000;
const title = document.title;

function entitle() {
  const count = Number(document.getElementById("urgent")?.dataset.count ?? 0);
  document.title = count === 0 ? title : say("({0}) HỎA TỐC – {1}", count, title);
}

/** The banner comes from the console itself, which has escaped what agencies say. */
export async function lookAgain() {
  const answer = await ask("/urgent", "text/html");
  const text = answer?.ok ? await read(answer, (told) => told.text()) : null;
  const shown = document.getElementById("urgent");
  if (text === null || !shown || shown.contains(document.activeElement)) {
    return;
  }
  const fresh = new DOMParser().parseFromString(text, "text/html").getElementById("urgent");
  // what is known stays while it is not known anew
  const unknown = fresh?.querySelector("[data-missing]") && shown.querySelector("form");
  if (fresh && !unknown && fresh.innerHTML !== shown.innerHTML) {
    fresh.querySelector("[name=from]")?.setAttribute("value", location.pathname + location.search);
    shown.replaceWith(fresh);
  }
  entitle();
}

async function keepUp() {
  if (!document.hidden) {
    await lookAgain();
  }
  setTimeout(keepUp, EVERY);
}

entitle();
setTimeout(keepUp, EVERY);
