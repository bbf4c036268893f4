/** Switches all tab groups that have the selected tab, and opens the tab that the page's address points into. */
export function tabGroups(): void {
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.matches('.tab input')) return;
    for (const input of document.querySelectorAll<HTMLInputElement>('.tab input'))
      if (input.value === target.value) input.checked = true;
  });
  addEventListener('hashchange', openTarget);
  openTarget();
}

function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const tab = target?.closest('.tab__panel')?.previousElementSibling;
  const input = tab?.querySelector('input');
  if (!target || !input || input.checked) return;
  input.checked = true;
  target.scrollIntoView();
}
