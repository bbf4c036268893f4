/**
 * Opens search by its link, Ctrl or ⌘ K, and `/`. Nothing of the engine is loaded before somebody opens it or comes near
 * its link. On the page of search itself the keys lead to that page's own field.
 */
export function searchByKey(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search]');
  const field = document.querySelector<HTMLInputElement>('main [data-search-input]');
  const link = document.querySelector<HTMLAnchorElement>('[data-search-open]');
  if (!dialog) return;
  const load = once(() =>
    import('./dialog-panel.ts').then(({ dialogPanel }) => dialogPanel(dialog)),
  );
  const open = () => {
    if (field) {
      field.focus();
      field.select();
      return;
    }
    if (!dialog.open) dialog.showModal();
    dialog.querySelector<HTMLInputElement>('[data-search-input]')?.select();
    void load();
  };
  link?.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    open();
  });
  for (const near of ['pointerenter', 'focus'] as const)
    link?.addEventListener(near, () => void load(), { once: true });
  document.addEventListener('keydown', (event) => {
    if (!asksForSearch(event)) return;
    event.preventDefault();
    if (dialog.open) dialog.close();
    else open();
  });
}

function asksForSearch(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey) return false;
  if (event.key.toLowerCase() === 'k') return (event.ctrlKey || event.metaKey) && !event.shiftKey;
  return event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
