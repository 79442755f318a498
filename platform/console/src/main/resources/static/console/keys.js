// Single keys for those who work through lists all day: rows, pages, search, and a table of the keys. Whoever does not want
// them turns them off in the menu; then this is not loaded.

const PATIENCE = 1500;
const help = document.getElementById("keys");
const pages = [...document.querySelectorAll("nav [data-key]")];
let going = -PATIENCE;

const isTyping = (target) => target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;

const rows = () => [...document.querySelectorAll("main [data-row]")].filter((row) => row.offsetParent !== null);

/** The row that has the focus, or holds what has it. */
function move(step) {
  const all = rows();
  if (all.length === 0) {
    return;
  }
  const at = all.findIndex((row) => row.contains(document.activeElement));
  const row = all[Math.min(all.length - 1, Math.max(0, at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step))];
  row.tabIndex = -1;
  row.focus();
  row.scrollIntoView({ block: "nearest" });
}

function open(event) {
  const row = document.activeElement;
  if (row instanceof Element && row.matches("[data-row]")) {
    event.preventDefault();
    row.querySelector("a[href]")?.click();
  }
}

function go(key) {
  const page = pages.find((link) => link.dataset.key === key);
  if (page) {
    location.assign(page.href);
  }
}

function search(event) {
  const field = document.querySelector("main input[type=search]");
  if (field) {
    event.preventDefault();
    field.closest("details")?.setAttribute("open", "");
    field.focus();
  }
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isTyping(event.target) || help.open) {
    return;
  }
  if (performance.now() - going < PATIENCE) {
    going = -PATIENCE;
    go(event.key);
    return;
  }
  const keys = { j: () => move(1), k: () => move(-1), Enter: () => open(event), "/": () => search(event), "?": () => help.showModal() };
  if (event.key === "g") {
    going = performance.now();
  } else {
    keys[event.key]?.();
  }
});

// the letters of the pages stand beside the pages themselves
const slot = help.querySelector("[data-slot=pages] dd");
for (const link of pages) {
  const key = document.createElement("kbd");
  key.textContent = link.dataset.key;
  slot.append(" ", key, ` ${link.textContent}`);
}
