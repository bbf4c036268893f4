// Runs before the first paint, so that a chosen theme never flashes. A separate file, because the policy forbids
// inline scripts.
const root = document.documentElement;

use(stored());
// The theme switch does not exist before.
document.addEventListener('DOMContentLoaded', () => use(stored()));
// Keeps the choice in step with other tabs, and with pages that “back” restores from memory.
window.addEventListener('storage', ({ key }) => key === 'theme' && use(stored()));
window.addEventListener('pageshow', () => use(stored()));
document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.name !== 'theme') return;
  use(target.value);
  try {
    localStorage.setItem('theme', target.value);
  } catch {
    // If storage is blocked, the choice applies to this page only.
  }
});

function stored() {
  try {
    return localStorage.getItem('theme');
  } catch {
    return null;
  }
}

/**
 * Shows a theme: `light`, `dark`, or the system's.
 * @param {string | null} theme
 */
function use(theme) {
  const isChosen = theme === 'light' || theme === 'dark';
  if (isChosen) root.dataset.theme = theme;
  else delete root.dataset.theme;
  for (const meta of document.querySelectorAll('meta')) {
    const own = meta.dataset.for ?? '';
    if (meta.name === 'color-scheme') write(meta, 'content', isChosen ? theme : 'light dark');
    if (meta.name === 'theme-color')
      write(
        meta,
        'media',
        !isChosen ? `(prefers-color-scheme: ${own})` : own === theme ? 'all' : 'not all',
      );
  }
  for (const input of document.querySelectorAll('input'))
    if (input.name === 'theme') input.checked = input.value === (isChosen ? theme : 'auto');
}

/**
 * Writes only changes, because setting even the same `color-scheme` makes a browser restyle the page.
 * @param {HTMLMetaElement} meta
 * @param {'content' | 'media'} name
 * @param {string} value
 */
function write(meta, name, value) {
  if (meta[name] !== value) meta[name] = value;
}
