// What is express (hỏa tốc) pages the officer: a banner and the title of the page say so until it was acknowledged here.

const KEY = "lienthong.urgent.seen";
const KEPT = 500;
const FRESH = 24 * 60 * 60 * 1000;
const PAGES = {
  request: "requests",
  casefile: "casefiles",
  plan: "plans",
  group: "groups",
  tip: "tips",
  information: "information",
};

const banner = document.getElementById("urgent");
const list = banner?.querySelector("[data-slot=events]");
const title = document.title;
const open = new Map();
// of matters, by their id; kept no longer than the page
const titles = new Map();

export class Urgent {
  #seen = read();

  constructor() {
    document.getElementById("urgent-seen")?.addEventListener("click", () => this.#acknowledge());
  }

  /** Pages unless it is not express, was acknowledged, is older than a day, or is the agency's own doing. */
  page(event) {
    remember(event);
    const own = event.by && event.by === banner?.dataset.agency;
    const old = Date.now() - Date.parse(event.time) > FRESH;
    if (!banner || event.urgency !== "express" || !event.id || own || old || this.#seen.includes(String(event.id))) {
      return;
    }
    open.set(String(event.id), event);
    this.#show();
  }

  #acknowledge() {
    this.#seen = [...this.#seen, ...open.keys()].slice(-KEPT);
    open.clear();
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#seen));
    } catch {
      // this browser keeps nothing: it is acknowledged on this page alone
    }
    this.#show();
  }

  #show() {
    const lines = [...newestOfEachMatter()].map(line);
    banner.hidden = lines.length === 0;
    list.replaceChildren(...lines);
    document.title = lines.length === 0 ? title : `(${lines.length}) HỎA TỐC – ${title}`;
  }
}

function newestOfEachMatter() {
  const newest = new Map();
  for (const event of open.values()) {
    const before = newest.get(event.subject);
    if (!before || Date.parse(event.time) >= Date.parse(before.time)) {
      newest.set(event.subject, event);
    }
  }
  return newest.values();
}

/** The stream does not tell the title of a matter; what is asked for does, if it began not long ago. */
function remember(event) {
  if (event.title && event.urgency === "express") {
    titles.set(event.subject, event.title);
  }
}

/** Which matter, what has happened to it, what was said, by whom. */
function wording(event) {
  const summary = event.summaryVi ?? "";
  const title = titles.get(event.subject) ?? "";
  const happened = event.typeVi || event.type;
  return [title === summary ? "" : title, summary ? `${happened}: ${summary}` : happened, event.byVi]
    .filter(Boolean)
    .join(" – ");
}

/** Whatever comes is written as text, never as markup. */
function line(event) {
  const item = document.createElement("li");
  const strong = document.createElement("strong");
  strong.textContent = "HỎA TỐC";
  const link = document.createElement("a");
  const word = PAGES[String(event.type).split(".")[2]];
  if (word && /^[0-9a-f-]{36}$/.test(event.subject)) {
    link.href = `/matters/${word}/${event.subject}`;
  }
  link.textContent = wording(event);
  item.append(strong, " ", link);
  return item;
}

function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    return [];
  }
}
