import { prefetchOnIntent } from './prefetch.ts';

codeButtons();
watchFrames();
closeTerms();
tabGroups();
followHeadings();
prefetchOnIntent();

/** Removes frames that don't scroll from the tab order, and offers to wrap code in those that do. */
function watchFrames(): void {
  const watcher = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const scrolls = target.scrollWidth > target.clientWidth;
      if (scrolls) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
      const wrap = target.parentElement?.querySelector<HTMLElement>(
        ':scope > figcaption > [data-wraps]',
      );
      if (wrap) wrap.hidden = !scrolls && wrap.ariaPressed === null;
    }
  });
  for (const frame of document.querySelectorAll('.scroll[tabindex], .code > pre'))
    watcher.observe(frame);
}

/** Switches all tab groups that have the selected tab, and opens the tab that the page's address points into. */
function tabGroups(): void {
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

/** Adds buttons to every code block. Their labels come with the page. */
function codeButtons(): void {
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

/** Marks the current section in the table of contents. */
function followHeadings(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')];
  const headings = links.map((link) =>
    document.getElementById(decodeURIComponent(link.hash.slice(1))),
  );
  if (links.length === 0) return;
  const mark = () => {
    const passed = headings.findLastIndex(
      // Headings in closed tabs have no position on the page.
      (heading) => heading?.offsetParent && heading.getBoundingClientRect().top < 120,
    );
    links.forEach((link, index) => {
      if (index === Math.max(passed, 0)) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
  };
  const watcher = new IntersectionObserver(mark, { rootMargin: '-100px 0px -60% 0px' });
  for (const heading of headings) if (heading) watcher.observe(heading);
  mark();
}

/** Lets Escape close a definition, and a first tap open it before a second one follows the link. */
function closeTerms(): void {
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
