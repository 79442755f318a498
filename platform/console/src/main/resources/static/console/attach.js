// Lists of files in a form: each file is stored as soon as it is chosen or dropped, and what the store answers becomes fields of
// the form, which are sent, kept as a draft and drawn again like whatever is typed.

import { say } from "./words.js";

const FIELDS = ["sha256", "name", "type", "size"];
const KIB = 1024;
const blank = document.getElementById("file");

const sizeVi = (bytes) => (bytes < KIB ? `${bytes} byte` : `${Math.ceil(bytes / KIB).toLocaleString("vi")} KiB`);

const hasFiles = (event) => event.dataTransfer?.types.includes("Files");

/** One list, an element with data-attach; see act-parts.html. */
class Files {
  constructor(element) {
    this.element = element;
    this.rows = element.querySelector("[data-slot=files]");
    this.told = element.querySelector("[data-slot=told]");
    this.free = this.next();
    this.rows.addEventListener("click", (event) => this.away(event));
    const choose = element.querySelector("[data-slot=choose]");
    const input = choose.querySelector("input");
    choose.hidden = false;
    input.addEventListener("change", () => {
      [...input.files].forEach((file) => this.add(file));
      input.value = "";
    });
    element.addEventListener("drop", (event) => [...event.dataTransfer.files].forEach((file) => this.add(file)));
  }

  add(file) {
    // numbered as they are chosen: the store may answer in another order
    const row = new Row(file.name, `${this.element.dataset.place}/${this.free++}`);
    this.rows.append(row.item);
    if (this.rows.querySelectorAll(":scope > li:not([data-state=refused])").length > Number(this.element.dataset.most)) {
      row.refuse([say("Nhiều nhất {0} tệp; tệp này chưa được lưu.", this.element.dataset.most)]);
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
    row.stop = () => request.abort();
    request.send(file);
  }

  answered(request, row) {
    const answer = read(request.responseText);
    if (request.status === 201 && answer?.sha256) {
      row.stored(answer);
      this.changed(say("{0} đã lưu.", answer.name));
    } else if (answer?.problems) {
      row.refuse(answer.problems);
    } else {
      row.refuse([say("Trang mở đã lâu hoặc phiên đăng nhập đã hết; hãy tải lại trang rồi chọn lại tệp.")]);
    }
  }

  /** Numbers need not be without gaps: the one behind the greatest is free. */
  next() {
    const taken = [...this.rows.querySelectorAll("input[name$='/sha256']")].map((field) => Number(field.name.split("/").at(-2)));
    return Math.max(-1, ...taken) + 1;
  }

  /** Takes a file off the list, without sending the form. */
  away(event) {
    const item = event.target.closest("[data-away]")?.closest("li");
    if (item) {
      event.preventDefault();
      item.dispatchEvent(new Event("left"));
      const name = item.querySelector(".name").textContent;
      item.remove();
      this.changed(say("Đã bỏ {0}.", name));
      this.element.querySelector("[data-slot=choose] input")?.focus();
    }
  }

  changed(said) {
    this.told.textContent = said;
    this.element.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/** What is shown of one file. */
class Row {
  constructor(name, place) {
    this.place = place;
    this.item = blank.content.firstElementChild.cloneNode(true);
    this.item.querySelector(".name").textContent = name;
    this.item.querySelector("[data-away]").setAttribute("aria-label", say("Bỏ {0}", name));
    this.bar = this.item.querySelector("progress");
    this.bar.setAttribute("aria-label", say("Đang lưu {0}", name));
    this.stop = () => {};
    this.item.addEventListener("left", () => this.stop());
  }

  moved(loaded, total) {
    this.bar.max = total;
    this.bar.value = loaded;
  }

  stored(record) {
    this.item.dataset.state = "stored";
    this.bar.remove();
    this.item.querySelector(".name").textContent = `${record.name} · ${sizeVi(record.size)}`;
    this.item.querySelectorAll("[data-field]").forEach((field) => {
      field.name = `${this.place}/${field.dataset.field}`;
      field.value = FIELDS.includes(field.dataset.field) ? record[field.dataset.field] : "";
    });
    this.item.querySelector("[data-slot=caption]").hidden = false;
  }

  refuse(reasons) {
    this.item.dataset.state = "refused";
    this.bar.remove();
    const why = document.createElement("p");
    why.className = "wrong";
    why.setAttribute("role", "alert");
    reasons.forEach((reason) => {
      const line = document.createElement("span");
      line.textContent = reason;
      why.append(line);
    });
    this.item.append(why);
  }
}

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A form that is sent while a file is on its way would leave it behind. */
function holdBack(event) {
  const moving = event.target.querySelector("[data-attach] [data-state=moving]");
  if (moving) {
    event.preventDefault();
    event.stopImmediatePropagation();
    const list = moving.closest("[data-attach]");
    list.querySelector("[data-slot=told]").textContent = say("Tệp còn đang lưu: chờ xong rồi gửi, hoặc bỏ tệp ấy.");
    list.scrollIntoView({ block: "center" });
  }
}

document.querySelectorAll("[data-attach]").forEach((element) => new Files(element));
document.querySelector("form[data-draft]")?.addEventListener("submit", holdBack, { capture: true });
// a file that misses its list would take the place of the page
for (const kind of ["dragover", "drop"]) {
  addEventListener(kind, (event) => hasFiles(event) && event.preventDefault());
}
