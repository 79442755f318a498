// Pages without a stream ask for what is express every few seconds.

import { ask, read } from "./freshness.js";
import { Urgent } from "./urgent.js";

const EVERY = 10000;
const urgent = new Urgent();

async function page() {
  const answer = await ask("/board/inbox", "application/json");
  const inbox = answer?.ok ? await read(answer, (told) => told.json()) : null;
  inbox?.content?.forEach((event) => urgent.page(event));
  setTimeout(page, EVERY);
}

page();
