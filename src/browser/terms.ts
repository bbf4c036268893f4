/** Lets Escape close a definition, and a first tap open it before a second one follows the link. */
export function closeTerms(): void {
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    for (const term of document.querySelectorAll<HTMLElement>(
      '.term:is(:hover, :focus-within, [data-open])',
    ))
      close(term);
  });
  document.addEventListener('click', (event) => {
    const term = (event.target as Element).closest<HTMLElement>('.term');
    for (const other of document.querySelectorAll<HTMLElement>('.term[data-open]'))
      if (other !== term) delete other.dataset.open;
    if (!term || event.pointerType !== 'touch' || 'open' in term.dataset) return;
    event.preventDefault();
    term.dataset.open = '';
  });
}

/** Until it is pointed at or focused again. */
function close(term: HTMLElement): void {
  delete term.dataset.open;
  term.dataset.closed = '';
  const again = new AbortController();
  for (const name of ['pointerleave', 'focusout'])
    term.addEventListener(
      name,
      () => {
        delete term.dataset.closed;
        again.abort();
      },
      { signal: again.signal },
    );
}
