// The list of parked items, fetched anew every ten seconds and put in place of the one shown.

const EVERY = 10000;

async function refresh() {
  try {
    const answer = await fetch("/parked", { headers: { Accept: "text/html" }, redirect: "manual" });
    if (answer.type === "opaqueredirect") {
      location.reload();
      return;
    }
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const shown = document.getElementById("parked");
      const fresh = page.getElementById("parked");
      if (fresh && fresh.innerHTML !== shown.innerHTML) {
        shown.replaceChildren(...fresh.childNodes);
      }
    }
  } catch {
    // the console cannot be reached: what is shown stays, and it is tried again
  }
  setTimeout(refresh, EVERY);
}

setTimeout(refresh, EVERY);
