// Parts of a page that say how often, in seconds: fetched anew from the page's own address and put in place of those shown.

const parts = [...document.querySelectorAll("[data-refresh]")];
const every = 1000 * Math.min(...parts.map((part) => Number(part.dataset.refresh)));

async function refresh() {
  if (!document.hidden) {
    await fetchAnew();
  }
  setTimeout(refresh, every);
}

async function fetchAnew() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, redirect: "manual" });
    if (answer.type === "opaqueredirect") {
      location.reload();
      return;
    }
    if (answer.ok) {
      replace(new DOMParser().parseFromString(await answer.text(), "text/html"));
    }
  } catch {
    // the console cannot be reached: what is shown stays, and it is tried again
  }
}

/** The page comes from the console itself, which has escaped what agencies say. */
function replace(page) {
  for (const shown of parts) {
    const fresh = page.getElementById(shown.id);
    if (fresh && fresh.innerHTML !== shown.innerHTML && !shown.contains(document.activeElement)) {
      shown.replaceChildren(...fresh.childNodes);
    }
  }
}

if (parts.length > 0) {
  setTimeout(refresh, every);
}
