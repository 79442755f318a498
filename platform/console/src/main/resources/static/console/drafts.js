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

/** The drafts whose keys begin so, the newest first. */
export function keptUnder(beginning) {
  return all()
    .filter((key) => key.startsWith(beginning) && kept(key))
    .sort((one, other) => kept(other).at - kept(one).at);
}

/** Whether this page has that draft open, which no other has until it is left. @param free only where none has it now */
export function hold(key, free) {
  return new Promise((told) => {
    if (!navigator.locks) {
      told(true); // not a secure context
      return;
    }
    navigator.locks.request(key, { ifAvailable: free }, (lock) => {
      told(lock !== null);
      return lock && new Promise(() => {});
    });
  });
}

export function drop(key) {
  localStorage.removeItem(key);
}

all()
  .filter((key) => !kept(key))
  .forEach(drop);

document.querySelectorAll("[data-done]").forEach((done) => drop(done.dataset.done));

document.querySelector("form[action$='/logout']")?.addEventListener("submit", () => all().forEach(drop));
