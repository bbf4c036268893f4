/** Gives every block of code a button that copies it; its words come with the page. */
export function copyCode(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.addEventListener('click', () => {
      const code = button.closest('figure')?.querySelector('code')?.textContent ?? '';
      void navigator.clipboard.writeText(code).then(() => say(button, button.dataset.copied ?? ''));
    });
  }
}

function say(button: HTMLButtonElement, done: string): void {
  const before = button.textContent;
  button.textContent = done;
  setTimeout(() => (button.textContent = before), 1600);
}
