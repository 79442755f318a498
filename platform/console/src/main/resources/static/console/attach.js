// Fields for files: each file is stored as soon as it is chosen, and its record becomes a hidden field of the form.

import { say } from "./words.js";

const MOST = 20;

/** One element with data-attach; see attach.html. */
class Field {
  constructor(element) {
    this.element = element;
    this.files = element.querySelector("[data-slot=files]");
    const choose = element.querySelector("[data-slot=choose]");
    const input = choose.querySelector("input");
    choose.hidden = false;
    input.addEventListener("change", () => {
      [...input.files].forEach((file) => this.add(file));
      input.value = "";
    });
    // a form that is sent while a file is on its way would leave it behind
    element.closest("form")?.addEventListener("submit", (event) => this.holdBack(event));
  }

  add(file) {
    const row = new Row(file.name, () => row.item.remove());
    this.files.append(row.item);
    if (this.files.children.length > MOST) {
      row.refuse([say("Nhiều nhất {0} tệp; tệp này chưa được lưu.", MOST)]);
    } else {
      this.store(file, row);
    }
  }

  store(file, row) {
    const request = new XMLHttpRequest();
    request.open("POST", `${this.element.dataset.address}?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader(this.element.dataset.header, this.element.dataset.token);
    request.upload.addEventListener("progress", (step) => row.moved(step.loaded, step.total));
    request.addEventListener("load", () => this.answered(request, row));
    request.addEventListener("error", () => row.refuse([say("Mất liên lạc giữa chừng; tệp chưa được lưu, hãy chọn lại.")]));
    row.left(() => request.abort());
    request.send(file);
  }

  answered(request, row) {
    const answer = read(request.responseText);
    if (request.status === 201 && answer?.sha256) {
      row.stored(this.element.dataset.name, answer);
    } else if (answer?.problems) {
      row.refuse(answer.problems);
    } else {
      row.refuse([say("Trang mở đã lâu hoặc phiên đăng nhập đã hết; hãy tải lại trang rồi chọn lại tệp.")]);
    }
  }

  holdBack(event) {
    if (this.files.querySelector("[data-state=moving]")) {
      event.preventDefault();
      this.files.querySelector("[data-state=moving]").scrollIntoView({ block: "center" });
    }
  }
}

/** What is shown of one file. */
class Row {
  constructor(name, drop) {
    this.item = document.createElement("li");
    this.item.dataset.state = "moving";
    this.text = document.createElement("span");
    this.text.textContent = name;
    this.bar = document.createElement("progress");
    this.bar.setAttribute("aria-label", say("Đang lưu {0}", name));
    this.button = document.createElement("button");
    this.button.type = "button";
    this.button.className = "quiet";
    this.button.textContent = say("Bỏ");
    this.button.setAttribute("aria-label", say("Bỏ {0}", name));
    this.button.addEventListener("click", drop);
    this.item.append(this.text, this.bar, this.button);
  }

  left(stop) {
    this.button.addEventListener("click", stop);
  }

  moved(loaded, total) {
    this.bar.max = total;
    this.bar.value = loaded;
  }

  stored(field, record) {
    this.item.dataset.state = "stored";
    this.bar.remove();
    this.text.textContent = say("{0} · {1} KiB · đã lưu", record.name, Math.ceil(record.size / 1024).toLocaleString("vi"));
    const hidden = document.createElement("input");
    hidden.type = "hidden";
    hidden.name = field;
    hidden.value = JSON.stringify(record);
    this.item.append(hidden);
  }

  refuse(reasons) {
    this.item.dataset.state = "refused";
    this.bar.remove();
    const why = document.createElement("strong");
    why.setAttribute("role", "alert");
    why.textContent = ` ${reasons.join(" ")}`;
    this.text.append(why);
  }
}

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

document.querySelectorAll("[data-attach]").forEach((element) => new Field(element));
