// What is typed into a form is kept in the browser, per officer, form and matter, until it is accepted or the officer signs out.
// It is kept in localStorage: it has to outlive the tab and the way over the issuer when a session ends while somebody types;
// signing out takes it away, and so does a week.

const LONGEST = 7 * 24 * 3600 * 1000;
const PREFIX = "draft ";

function all() {
  return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
}

export function kept(key) {
  try {
    const draft = JSON.parse(localStorage.getItem(key));
    return draft && Date.now() - draft.at < LONGEST ? draft : null;
  } catch {
    return null;
  }
}

export function keep(key, fields) {
  try {
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), fields }));
  } catch {
    // no room for it: the page itself still has it
  }
}

export function drop(key) {
  localStorage.removeItem(key);
}

all()
  .filter((key) => !kept(key))
  .forEach(drop);

document.querySelectorAll("[data-done]").forEach((done) => drop(done.dataset.done));

document.querySelector("form[action$='/logout']")?.addEventListener("submit", () => all().forEach(drop));
