// A form in which an officer acts: keeps what is typed, brings it back, asks again while nothing is decided.

import { drop, hold, keep, kept, keptUnder } from "./drafts.js";

const form = document.querySelector("form[data-draft]");
const OWN = new Set(["_csrf", "_do"]);
const TYPED = 400;
const AGAIN = 2000;
/** Of a form as it is sent, in bytes: past 16 MB the server answers without having read it, and without what was typed. */
const LARGEST = 15_000_000;

function fields() {
  return [...new FormData(form)].filter(([name]) => !OWN.has(name));
}

/** What may be kept of it: no identifier of a person or a subject, which is kept in clear nowhere else either. */
function keepable() {
  const marked = [...form.querySelectorAll("[data-unkept]")];
  const unkept = new Map(marked.map((field) => [field.name, field.dataset.unkept]));
  return fields().filter(([name, value]) => !unkept.has(name) || unkept.get(name) === value);
}

/** What is too large stays where it was typed, and the officer is told. */
function holdBack(event) {
  const size = new URLSearchParams(fields()).toString().length;
  const told = document.getElementById("too-large");
  told.hidden = size <= LARGEST;
  if (size > LARGEST) {
    event.preventDefault();
    told.scrollIntoView({ block: "center" });
  }
}

/** The server draws the form with what was kept, rows and all; nothing is sent to the door. */
function restore(draft) {
  const again = document.createElement("form");
  again.method = "post";
  again.action = form.action;
  const put = (name, value) => {
    const field = document.createElement("textarea");
    field.name = name;
    field.value = value;
    again.append(field);
  };
  draft.fields.forEach(([name, value]) => put(name, value));
  put("_csrf", form.elements._csrf.value);
  put("_do", "show");
  put("_restored", "");
  again.hidden = true;
  document.body.append(again);
  again.submit();
}

/** Of forms of which several are open at once, the newest draft that no page has open. */
async function restoreFree() {
  for (const key of keptUnder(`${form.dataset.drafts} `)) {
    if (await hold(key, true)) {
      restore(kept(key));
      return;
    }
  }
}

function begin() {
  const key = form.dataset.draft;
  const draft = kept(key);
  const fresh = "fresh" in form.dataset;
  if (fresh && draft) {
    restore(draft);
    return;
  }
  if (form.dataset.drafts) {
    hold(key, false);
    if (fresh) {
      restoreFree();
    }
  }
  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => keep(key, keepable()), TYPED);
  });
  form.addEventListener("submit", holdBack);
  form.addEventListener("submit", () => keep(key, keepable()));
  addEventListener("pagehide", () => waiting && kept(key) && keep(key, keepable()));
  document.querySelector("[data-drop]")?.addEventListener("click", () => drop(key));
  if ("waiting" in form.dataset) {
    setTimeout(() => form.requestSubmit(form.querySelector("button[value=send]")), AGAIN);
  }
}

if (form) {
  begin();
}
