// Keys that reach what they stand beside, from within a field too: Alt and a letter, by its place on the keyboard. What browsers offer
// of their own differs from one to the other, and so could not be shown.

document.querySelectorAll("[data-hotkey]").forEach((marked) => {
  const reached = marked instanceof HTMLLabelElement ? marked.control : marked;
  reached?.setAttribute("aria-keyshortcuts", `Alt+${marked.dataset.hotkey.toUpperCase()}`);
});

document.addEventListener("keydown", (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !event.code.startsWith("Key")) {
    return;
  }
  const reached = document.querySelector(`[data-hotkey="${event.code.slice(3).toLowerCase()}"]`);
  if (!reached) {
    return;
  }
  event.preventDefault();
  if (reached instanceof HTMLLabelElement) {
    reached.control?.focus();
  } else {
    reached.click();
  }
});
