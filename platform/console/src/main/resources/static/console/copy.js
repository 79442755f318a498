// Copies the command beside a button. Without a clipboard there are no buttons: the text can be marked by hand.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const command = button.closest(".call").querySelector("pre code");
      try {
        await navigator.clipboard.writeText(command.textContent);
        button.textContent = "Đã chép";
      } catch {
        button.textContent = "Không chép được; hãy bôi đen rồi chép";
      }
    });
  }
}
