/** Adds buttons to every code block. Their labels come with the page. */
export function codeButtons(): void {
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('.code button');
    const code = button?.closest('figure')?.querySelector('pre');
    if (!button || !code) return;
    if ('copy' in button.dataset) copy(code, button);
    else button.ariaPressed = String(code.toggleAttribute('data-wrap'));
  });
}

/** Copies the code without removed lines. A patch is copied whole. */
function copy(code: HTMLElement, button: HTMLButtonElement): void {
  const lines = code.querySelectorAll('patch' in code.dataset ? '.line' : '.line:not(del)');
  const text = Array.from(lines, (line) => line.textContent).join('\n');
  const { copied = '' } = button.dataset;
  const before = button.textContent;
  void navigator.clipboard.writeText(text).then(() => {
    button.ariaLive = 'polite';
    button.textContent = copied;
    if (before !== copied) setTimeout(() => (button.textContent = before), 1600);
  });
}
