// The board, kept up to date: events come by a stream, figures are asked for every two seconds.
// Whatever comes is written as text, never as markup.

import { Feed } from "./feed.js";
import { Counts } from "./counts.js";
import { lookAgain } from "./urgent.js";
import { ask as askServer, read } from "./freshness.js";
import { say } from "./words.js";

const POLL = 2000;
const RETRY = 5000;
const REFILL = 10000;

const connection = document.getElementById("connection");
const feed = new Feed();
const counts = new Counts();

const STATES = {
  connecting: say("Đang kết nối"),
  live: say("Đang theo dõi trực tiếp"),
  waiting: say("Luồng sự kiện tạm gián đoạn, đang kết nối lại"),
  lost: say("Mất kết nối với máy chủ, đang kết nối lại"),
  over: say("Phiên làm việc đã hết."),
};

function show(state) {
  if (connection.dataset.state === state) {
    return;
  }
  connection.dataset.state = state;
  connection.querySelector("[data-slot=text]").textContent = STATES[state];
  if (state === "over") {
    const again = document.createElement("a");
    again.href = "/";
    again.textContent = say("Đăng nhập lại");
    connection.append(again);
  }
}

const isOver = () => connection.dataset.state === "over";

/** The JSON at a path; null when the console cannot be reached. */
async function ask(path) {
  const answer = await askServer(path, "application/json");
  return answer?.ok ? await read(answer, (told) => told.json()) : null;
}

/** Asks for what is stored: the stream is quick, but only this is whole. Events that are shown already stay. */
async function fillFeed() {
  const inbox = await ask("/board/inbox");
  if (inbox?.content) {
    feed.fill(inbox.content);
  } else if (inbox) {
    feed.tellMissing(inbox.missingVi);
  }
}

async function refreshFeed() {
  if (isOver()) {
    return;
  }
  if (!document.hidden) {
    await fillFeed();
  }
  setTimeout(refreshFeed, feed.isMissing ? RETRY : REFILL);
}

async function refreshCounts() {
  if (isOver()) {
    return;
  }
  if (!document.hidden) {
    const figures = await ask("/board/figures");
    if (figures?.content) {
      counts.show(figures.content);
    } else if (!isOver()) {
      counts.tellMissing(figures?.missingVi ?? say("máy chủ không trả lời"));
    }
  }
  setTimeout(refreshCounts, POLL);
}

let interrupted = false;
let stream = null;

// a stream that is open says nothing of a server that hangs
document.addEventListener("server-lost", () => show("lost"));
document.addEventListener("server-over", () => show("over"));
document.addEventListener("server-heard", () => {
  if (stream?.readyState === EventSource.OPEN && !interrupted) {
    show("live");
  }
  fillFeed();
});

function listen() {
  stream = new EventSource("/live");
  stream.addEventListener("ready", () => {
    show("live");
    interrupted = false;
    fillFeed(); // what came while nobody listened
  });
  stream.addEventListener("event", (message) => {
    const event = parsed(message.data);
    feed.add(event);
    if (event.urgency === "express") {
      lookAgain();
    }
  });
  stream.addEventListener("unavailable", () => {
    interrupted = true;
    show("waiting");
  });
  stream.addEventListener("error", async () => {
    interrupted = true;
    if (stream.readyState === EventSource.CLOSED) {
      await ask("/board/inbox");
      if (!isOver()) {
        show("lost");
        setTimeout(listen, RETRY);
      }
    } else if (connection.dataset.state === "live") {
      // the ordinary end of a stream: shown only if it does not come back at once
      setTimeout(() => interrupted && !isOver() && show("lost"), RETRY);
    }
  });
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

listen(); // fills the feed as soon as it is heard
setTimeout(refreshFeed, RETRY);
refreshCounts();
