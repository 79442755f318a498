// Parts of a page that say how often, in seconds: fetched anew from the page's own address and put in place of those shown.

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
  try {
    const answer = await fetch(address, { headers: { Accept: "text/html" }, redirect: "manual" });
    if (answer.type === "opaqueredirect") {
      location.reload();
      return;
    }
    if (answer.ok) {
      replace(due, new DOMParser().parseFromString(await answer.text(), "text/html"));
    }
  } catch {
    // the console cannot be reached: what is shown stays, and it is tried again
  }
}

/** The page comes from the console itself, which has escaped what agencies say. */
function replace(due, page) {
  for (const part of due) {
    part.at = performance.now();
    const shown = part.shown;
    const fresh = page.getElementById(shown.id);
    if (fresh && fresh.innerHTML !== shown.innerHTML && !shown.contains(document.activeElement)) {
      shown.replaceChildren(...fresh.childNodes);
    }
  }
}

if (parts.length > 0) {
  setTimeout(refresh, every);
}
