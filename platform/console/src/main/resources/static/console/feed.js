// The list of events, newest first.

import { say } from "./words.js";

const KEPT = 100;
const URGENCIES = { urgent: say("Khẩn"), very_urgent: say("Thượng khẩn"), express: say("Hỏa tốc") };
const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  dateStyle: "short",
  timeStyle: "medium",
  hourCycle: "h23",
});

export class Feed {
  #list = document.getElementById("events");
  #matters = this.#list.dataset.matters.split(" ");
  #template = document.getElementById("event");
  #notice = document.getElementById("feed-notice");
  #empty = document.getElementById("feed-empty");
  #pause = document.getElementById("pause");
  #held = [];

  constructor() {
    this.#pause.addEventListener("click", () => this.#toggle());
  }

  /** Whether the events from before are still to be asked for. */
  get isMissing() {
    return !this.#notice.hidden;
  }

  /** A new event, unless it is there already; while paused it is held back. */
  add(event) {
    if (this.#isPaused) {
      this.#held.push(event);
      this.#labelPause();
    } else {
      this.#show(event, "arrived");
    }
  }

  /** Events from before, newest first; those that are there already stay where they are. */
  fill(events) {
    this.#notice.hidden = true;
    for (const event of events.toReversed()) {
      this.#show(event);
    }
    this.#empty.hidden = this.#list.childElementCount > 0;
  }

  tellMissing(reasonVi) {
    this.#notice.querySelector("[data-slot=reason]").textContent = reasonVi;
    this.#notice.hidden = false;
  }

  get #isPaused() {
    return this.#pause.getAttribute("aria-pressed") === "true";
  }

  #toggle() {
    const pausing = !this.#isPaused;
    this.#pause.setAttribute("aria-pressed", String(pausing));
    if (!pausing) {
      this.#held.splice(0).forEach((event) => this.#show(event, "arrived"));
    }
    this.#labelPause();
  }

  #labelPause() {
    const held = this.#held.length > 0;
    this.#pause.textContent = !this.#isPaused ? say("Tạm dừng") : held ? say("Xem tiếp (có sự kiện mới)") : say("Xem tiếp");
  }

  #show(event, ...classes) {
    const known = event.id && this.#list.querySelector(`[data-id="${CSS.escape(event.id)}"]`);
    if (known) {
      return;
    }
    const item = this.#item(event);
    item.classList.add(...classes);
    this.#insert(item);
    this.#empty.hidden = true;
    while (this.#list.childElementCount > KEPT) {
      this.#list.lastElementChild.remove();
    }
  }

  /** By time, so that events which were missed meanwhile take their place; a reader who scrolled down is not moved. */
  #insert(item) {
    const when = timeOf(item);
    const later = [...this.#list.children].find((other) => !(timeOf(other) > when));
    const scrolled = this.#list.scrollTop > 4;
    const before = this.#list.scrollHeight;
    this.#list.insertBefore(item, later ?? null);
    if (scrolled) {
      this.#list.scrollTop += this.#list.scrollHeight - before;
    }
  }

  #item(event) {
    const item = this.#template.content.firstElementChild.cloneNode(true);
    item.dataset.id = text(event.id);
    item.classList.remove("other");
    item.classList.add(text(event.type).split(".").find((part) => this.#matters.includes(part)) ?? "other");
    const slot = (name, value) => {
      const place = item.querySelector(`[data-slot=${name}]`);
      place.textContent = value;
      place.hidden = value === "";
      return place;
    };
    slot("type", text(event.typeVi) || text(event.type));
    slot("summary", text(event.summaryVi));
    slot("by", text(event.byVi) || text(event.by));
    slot("subject", text(event.number) || text(event.subject));
    slot("handling", event.handling ? say("Chia sẻ với {0}", text(event.handling).replaceAll(",", ", ")) : "");
    slot("time", formatted(event.time)).setAttribute("datetime", text(event.time));
    const urgency = Object.hasOwn(URGENCIES, event.urgency) ? event.urgency : "";
    slot("urgency", URGENCIES[urgency] ?? "").className = `urgency ${urgency}`;
    return item;
  }
}

function timeOf(item) {
  return Date.parse(item.querySelector("time").getAttribute("datetime")) || 0;
}

function text(value) {
  return value === null || value === undefined ? "" : String(value);
}

function formatted(time) {
  const instant = new Date(time);
  if (Number.isNaN(instant.getTime())) {
    return text(time);
  }
  const [date, day] = clock.format(instant).split(", ");
  return `${day} ${date}`;
}
