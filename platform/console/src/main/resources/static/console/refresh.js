// Parts of a page that say how often, in seconds: fetched anew from the page's own address and put in place of those shown.

import { ask, read } from "./freshness.js";

// a part that is due so soon is fetched with the others, in milliseconds
const EARLY = 500;
const parts = [...document.querySelectorAll("[data-refresh]")].map((shown) => ({
  shown,
  every: 1000 * Number(shown.dataset.refresh),
  at: performance.now(),
}));
const every = Math.min(...parts.map((part) => part.every));

async function refresh() {
  const due = parts.filter((part) => performance.now() - part.at >= part.every - EARLY);
  if (!document.hidden && due.length > 0) {
    await fetchAnew(due);
  }
  setTimeout(refresh, every);
}

/** Asks for these parts alone: what the others show would cost the services as much again. */
async function fetchAnew(due) {
  const address = new URL(location.href);
  address.searchParams.set("parts", due.map((part) => part.shown.id).join(","));
  const answer = await ask(address, "text/html");
  const text = answer?.ok ? await read(answer, (told) => told.text()) : null;
  if (text !== null) {
    replace(due, new DOMParser().parseFromString(text, "text/html"));
  }
}

/** The page comes from the console itself, which has escaped what agencies say. */
function replace(due, page) {
  for (const part of due) {
    part.at = performance.now();
    const shown = part.shown;
    const fresh = page.getElementById(shown.id);
    if (!fresh) {
      continue;
    }
    const missing = fresh.querySelector("[data-missing]");
    if (missing && !shown.querySelector("[data-missing]:not([data-kept])")) {
      keep(shown, missing);
      continue;
    }
    shown.classList.remove("stale");
    keepOpen(shown, fresh);
    if (fresh.innerHTML !== shown.innerHTML && !shown.contains(document.activeElement)) {
      shown.replaceChildren(...fresh.childNodes);
    }
  }
}

/** A service does not answer: what it told last stays, greyed, under the reason. */
function keep(shown, missing) {
  shown.querySelector("[data-kept]")?.remove();
  missing.setAttribute("data-kept", "");
  shown.prepend(missing);
  shown.classList.add("stale");
}

/** What a reader has unfolded stays unfolded. */
function keepOpen(shown, fresh) {
  const folded = [...fresh.querySelectorAll("details")];
  [...shown.querySelectorAll("details")].forEach((one, at) => folded[at]?.toggleAttribute("open", one.open));
}

// what was missed while the server was away is not waited for
document.addEventListener("server-heard", () => parts.length > 0 && fetchAnew(parts));

if (parts.length > 0) {
  setTimeout(refresh, every);
}
