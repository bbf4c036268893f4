/**
 * Opens search by its link, Ctrl or ⌘ K, and `/`. The engine is loaded only when a reader opens search or points at
 * its link. On the search page, the keys focus that page's own field.
 */
export function searchByKey(): void {
  markSought();
  const dialog = document.querySelector('dialog');
  const field = document.querySelector<HTMLInputElement>('main [data-search-input]');
  const link = document.querySelector<HTMLAnchorElement>('[data-search-open]');
  if (!dialog) return;
  let panel: Promise<unknown> | undefined;
  const load = () => {
    panel ??= tools().then(({ dialogPanel }) => dialogPanel(dialog));
  };
  const open = () => {
    if (field) {
      field.focus();
      field.select();
    } else {
      if (!dialog.open) dialog.showModal();
      dialog.querySelector('input')?.select();
      load();
    }
  };
  link?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
  for (const near of ['pointerenter', 'focus'] as const) link?.addEventListener(near, load);
  document.addEventListener('keydown', (event) => {
    if (!asksForSearch(event)) return;
    event.preventDefault();
    if (dialog.open) dialog.close();
    else open();
  });
}

/** Loaded only for readers who search or have just searched. */
const tools = () => import('./dialog-panel.ts');

/** Highlights the query that led here. */
function markSought(): void {
  try {
    // `sought.ts` has the same name: sharing it would add a script to every page.
    if ('plinth-sought' in sessionStorage) void tools().then(({ arrive }) => arrive());
  } catch {
    // If storage is blocked, there is nothing to highlight.
  }
}

function asksForSearch(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k' && !event.shiftKey;
  return event.key === '/' && !isTyping(event.target);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
