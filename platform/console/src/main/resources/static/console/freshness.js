// Whether the server still answers: every page asks it every few seconds, and says so when it does not. What is shown stays,
// greyed, until it is told anew. Pages ask through here, so that a server that accepts and never answers is noticed as well.

import { say } from "./words.js";

const BEAT = 2000;
// a beat is answered at once; what services are asked for may take the console some seconds
const PATIENCE = 3000;
export const ASKING = 6000;

const note = document.getElementById("stale");
const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh", timeStyle: "medium", hourCycle: "h23" });
let heardAt = new Date();
let over = false;

/** Told on the document when the server is lost, and when it is back: "lost", "heard", "over" (the session has ended). */
function tell(what) {
  document.dispatchEvent(new CustomEvent(`server-${what}`));
}

const isStale = () => document.documentElement.hasAttribute("data-stale");

function heard() {
  heardAt = new Date();
  if (isStale() && !over) {
    document.documentElement.removeAttribute("data-stale");
    note.hidden = true;
    tell("heard");
  }
}

function stale(reason) {
  const was = isStale();
  document.documentElement.setAttribute("data-stale", "");
  note.querySelector("[data-slot=reason]").replaceChildren(...reason);
  note.hidden = false;
  return !was;
}

function lost(fault) {
  if (over) {
    return;
  }
  const what = fault.name === "TimeoutError" ? say("Máy chủ không trả lời") : say("Mất kết nối với máy chủ");
  if (stale([say("{0} từ {1}. Những gì hiện trên trang có thể đã cũ; trang đang tự thử lại.", what, clock.format(heardAt))])) {
    tell("lost");
  }
}

function ended() {
  over = true;
  const again = document.createElement("a");
  // signing in brings one back to where one was
  again.href = location.pathname + location.search;
  again.textContent = say("Đăng nhập lại");
  stale([say("Phiên làm việc đã hết; những gì hiện trên trang không còn được cập nhật."), " ", again]);
  tell("over");
}

/** What the server answers at a path; null where it does not, or the session has ended, and the page says so. */
export async function ask(path, accept, patience = ASKING, sent = {}) {
  try {
    const answer = await fetch(path, {
      ...sent,
      headers: { Accept: accept },
      redirect: "manual",
      cache: "no-store",
      signal: AbortSignal.timeout(patience),
    });
    if (answer.status === 401 || answer.type === "opaqueredirect") {
      ended();
      return null;
    }
    heard();
    return answer;
  } catch (fault) {
    lost(fault);
    return null;
  }
}

/** The text of an answer; null where it breaks off or never ends. */
export async function read(answer, reading) {
  try {
    return await reading(answer);
  } catch (fault) {
    lost(fault);
    return null;
  }
}

async function beat() {
  if (!document.hidden) {
    await ask("/alive", "*/*", PATIENCE);
  }
  if (!over) {
    setTimeout(beat, BEAT);
  }
}

document.addEventListener("visibilitychange", () => !document.hidden && !over && ask("/alive", "*/*", PATIENCE));
setTimeout(beat, BEAT);
