// Runs before the first paint, so that a chosen theme never flashes; a file of its own, so that the policy holds.
const root = document.documentElement;

use(stored());
// By then the switch is there, to be told.
document.addEventListener('DOMContentLoaded', () => use(stored()));
// The choice is one for all pages: of other tabs, and of those that “back” brings out of memory with their old choice.
window.addEventListener('storage', ({ key }) => key === 'theme' && use(stored()));
window.addEventListener('pageshow', () => use(stored()));
document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.name !== 'theme') return;
  use(target.value);
  try {
    localStorage.setItem('theme', target.value);
  } catch {
    // Storage is refused: the choice holds for this page.
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
 * Leaves alone what is so already: a browser styles the whole page anew for a `color-scheme` that is only written again.
 * @param {HTMLMetaElement} meta
 * @param {'content' | 'media'} name
 * @param {string} value
 */
function write(meta, name, value) {
  if (meta[name] !== value) meta[name] = value;
}
