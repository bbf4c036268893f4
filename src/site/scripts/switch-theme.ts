/** Lets readers choose a theme, and remembers it on their machine. */
export function switchTheme(): void {
  const root = document.documentElement;
  for (const input of document.querySelectorAll<HTMLInputElement>('[name="theme"]')) {
    input.checked = input.value === (root.dataset.theme ?? 'auto');
    input.addEventListener('change', () => {
      if (input.value === 'auto') delete root.dataset.theme;
      else root.dataset.theme = input.value;
      try {
        localStorage.setItem('theme', input.value);
      } catch {
        // Storage is refused: the choice holds for this page.
      }
    });
  }
}
