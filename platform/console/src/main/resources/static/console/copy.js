// Copies the command beside a button. Without a clipboard there are no buttons: the text can be marked by hand.
import { say } from "./words.js";

if (navigator.clipboard) {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const command = button.closest(".call").querySelector("pre code");
      try {
        await navigator.clipboard.writeText(command.textContent);
        button.textContent = say("Đã chép");
      } catch {
        button.textContent = say("Không chép được; hãy bôi đen rồi chép");
      }
    });
  }
}
