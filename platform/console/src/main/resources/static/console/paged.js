// Pages without a stream ask for what is express every few seconds.

import { Urgent } from "./urgent.js";

const EVERY = 10000;
const urgent = new Urgent();

async function ask() {
  try {
    const answer = await fetch("/board/inbox", { headers: { Accept: "application/json" }, redirect: "manual" });
    if (answer.ok) {
      (await answer.json()).content?.forEach((event) => urgent.page(event));
    }
  } catch {
    // the console cannot be reached: it is tried again
  }
  setTimeout(ask, EVERY);
}

ask();
