// Totals and bars, as the services count them: nothing is added up here. Rows keep their identity between answers, so that they can be seen to grow and to change places.

import { say } from "./words.js";

const number = new Intl.NumberFormat("vi-VN");
const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh", timeStyle: "medium", hourCycle: "h23" });
const calm = matchMedia("(prefers-reduced-motion: reduce)");

export class Counts {
  #panel = document.querySelector(".counts");
  #notice = document.getElementById("counts-notice");
  #fresh = document.getElementById("fresh");
  #totals = [...document.querySelectorAll("[data-total]")];
  #bars = [
    new Bars(document.getElementById("force"), "byForce"),
    new Bars(document.getElementById("province"), "byProvince"),
  ];
  #indicator = "casefiles";
  #latest = null;

  constructor() {
    const choices = [...document.querySelectorAll("#indicators button")];
    for (const choice of choices) {
      choice.addEventListener("click", () => {
        choices.forEach((other) => other.setAttribute("aria-pressed", String(other === choice)));
        this.#indicator = choice.value;
        this.#panel.dataset.indicator = choice.value;
        this.#draw(false);
      });
    }
  }

  show(figures) {
    this.#latest = figures;
    this.#notice.hidden = true;
    this.#stale(false);
    this.#fresh.hidden = false;
    this.#fresh.querySelector("time").textContent = clock.format(new Date());
    this.#draw();
  }

  tellMissing(reasonVi) {
    this.#notice.querySelector("[data-slot=reason]").textContent = reasonVi;
    this.#notice.hidden = false;
    this.#stale(true);
  }

  #stale(isStale) {
    document.getElementById("totals").classList.toggle("stale", isStale);
    this.#bars.forEach((bars) => bars.stale(isStale));
  }

  /** @param isNews whether a number that differs has changed, rather than something else being counted */
  #draw(isNews = true) {
    if (!this.#latest) {
      return;
    }
    for (const tile of this.#latest.tiles) {
      const place = this.#totals.find((one) => one.dataset.total === tile.name);
      if (place) {
        show(place, tile.figure);
      }
    }
    this.#bars.forEach((bars) => bars.draw(this.#latest, this.#indicator, isNews));
  }
}

class Bars {
  #root;
  #table;
  #part;
  #template = document.getElementById("bar");
  #more;
  #none;
  #all = false;

  constructor(root, part) {
    this.#root = root;
    this.#part = part;
    this.#table = root.querySelector("tbody");
    this.#none = root.querySelector(".none");
    this.#more = root.querySelector(".more");
    this.#more.addEventListener("click", () => {
      this.#all = !this.#all;
      this.#limit();
    });
    this.#limit();
  }

  stale(isStale) {
    this.#root.classList.toggle("stale", isStale);
  }

  draw(figures, indicator, isNews) {
    const rows = figures[this.#part]
      .filter((cell) => cell.figures[indicator])
      .map((cell) => ({ ...cell, ...cell.figures[indicator] }))
      .sort((one, other) => other.value - one.value || one.nameVi.localeCompare(other.nameVi, "vi"));
    const most = Math.max(1, ...rows.map((row) => row.value));
    const before = this.#places();
    const drawn = rows.map((row) => this.#row(row, most, isNews));
    // moved only if the order is another: a row that is merely put back would lose a reader's selection
    if (drawn.length !== this.#table.children.length || drawn.some((row, at) => this.#table.children[at] !== row)) {
      this.#table.replaceChildren(...drawn);
    }
    this.#none.hidden = rows.length > 0;
    this.#limit();
    this.#slide(before);
  }

  #row(cell, most, isNews) {
    let row = [...this.#table.children].find((one) => one.dataset.key === cell.key);
    if (!row) {
      row = this.#template.content.firstElementChild.cloneNode(true);
      row.dataset.key = cell.key;
    }
    row.querySelector("th").textContent = cell.nameVi;
    const bar = row.querySelector("progress");
    bar.max = most;
    bar.value = cell.value;
    show(row.querySelector("[data-figure]"), cell, isNews);
    return row;
  }

  #limit() {
    const rows = [...this.#table.children];
    const most = Number(this.#root.dataset.most);
    rows.forEach((row, at) => {
      row.hidden = !this.#all && at >= most;
    });
    this.#more.hidden = rows.length <= most;
    this.#more.setAttribute("aria-expanded", String(this.#all));
    this.#more.textContent = this.#all ? say("Thu gọn") : say("Xem tất cả");
  }

  #places() {
    return new Map([...this.#table.children].map((row) => [row, row.offsetTop]));
  }

  #slide(before) {
    if (calm.matches) {
      return;
    }
    for (const row of this.#table.children) {
      const moved = before.has(row) ? before.get(row) - row.offsetTop : 0;
      if (moved && !row.hidden) {
        row.animate([{ transform: `translateY(${moved}px)` }, { transform: "none" }], {
          duration: 450,
          easing: "ease-out",
        });
      }
    }
  }
}

/** A number as the service tells it, and the list behind it. */
function show(place, figure, isNews = true) {
  place.href = figure.href;
  count(place, figure.value ?? 0, isNews);
}

/** Counts from the number shown to another one, within half a second; news is marked for a moment. */
function count(place, to, isNews = true) {
  const from = Number(place.dataset.value ?? place.textContent.replaceAll(".", ""));
  place.dataset.value = to;
  if (from === to || Number.isNaN(from) || calm.matches) {
    place.textContent = number.format(to);
    return;
  }
  place.classList.remove("moved");
  void place.offsetWidth;
  place.classList.toggle("moved", isNews);
  const start = performance.now();
  const step = (now) => {
    if (Number(place.dataset.value) !== to) {
      return;
    }
    const done = Math.min(1, (now - start) / 500);
    place.textContent = number.format(Math.round(from + (to - from) * (1 - (1 - done) ** 3)));
    if (done < 1) {
      requestAnimationFrame(step);
    }
  };
  requestAnimationFrame(step);
}
