/**
 * Combines the links of a filter: any value within a facet, all facets together. Keeps the selection in the address.
 */
export function narrowBy(filter: HTMLElement, main: HTMLElement): void {
  const links = [...filter.querySelectorAll('a')];
  const wanted = new Set(links.filter(isAsked));
  if (wanted.size > 0) show(filter, main, wanted);
  filter.addEventListener('click', (event) => {
    const link = links.find((each) => each.contains(event.target as Node));
    if (!link) return;
    event.preventDefault();
    if (link.dataset.mark === undefined) wanted.clear();
    else if (!wanted.delete(link)) wanted.add(link);
    show(filter, main, wanted);
    keep(wanted);
  });
}

/** Whether the page's address selects a value, in its fragment or query. */
function isAsked(link: HTMLAnchorElement): boolean {
  if (link.dataset.mark === undefined) return false;
  const [name, value] = choiceOf(link);
  const inQuery = new URLSearchParams(location.search).getAll(name).includes(value);
  return inQuery || (location.hash !== '' && location.hash === link.hash);
}

function show(
  filter: HTMLElement,
  main: HTMLElement,
  wanted: ReadonlySet<HTMLAnchorElement>,
): void {
  main.dataset.narrowed = wanted.size > 0 ? 'true' : 'false';
  const facets = Object.values(Object.groupBy(wanted, (link) => choiceOf(link)[0]));
  const shown = new Set<string>();
  for (const entry of main.querySelectorAll<HTMLElement>('[data-of]')) {
    const marks = entry.dataset.of?.split(' ') ?? [];
    entry.hidden = !facets.every((facet) =>
      facet?.some(({ dataset }) => marks.includes(dataset.mark ?? '')),
    );
    if (!entry.hidden) shown.add(entry.querySelector('a')?.href ?? '');
  }
  for (const part of main.querySelectorAll<HTMLElement>('[data-within]')) {
    part.hidden = part.querySelector('[data-of]:not([hidden])') === null;
  }
  for (const fold of main.querySelectorAll<HTMLDetailsElement>('[data-rest]')) {
    if (wanted.size > 0) fold.open = fold.querySelector('[data-of]:not([hidden])') !== null;
  }
  for (const link of filter.querySelectorAll<HTMLAnchorElement>('li > a')) {
    const isOn = link.dataset.mark === undefined ? wanted.size === 0 : wanted.has(link);
    link.ariaCurrent = isOn ? 'true' : null;
  }
  say(filter, shown.size, wanted);
}

function say(filter: HTMLElement, count: number, wanted: ReadonlySet<HTMLAnchorElement>): void {
  const status = filter.querySelector<HTMLElement>('[role="status"]');
  if (!status) return;
  const { counted = '{}', locale } = status.dataset;
  const forms = JSON.parse(counted) as Partial<Record<string, string>>;
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other ?? '#';
  const names = [...wanted].map((link) => link.textContent.trim());
  status.textContent =
    names.length > 0
      ? `${form.replace('#', count.toLocaleString(locale))}: ${names.join(', ')}`
      : '';
}

function keep(wanted: ReadonlySet<HTMLAnchorElement>): void {
  const query = new URLSearchParams([...wanted].map(choiceOf)).toString();
  history.replaceState(null, '', location.pathname + (query === '' ? '' : `?${query}`));
}

/** The facet and value of a link, whose fragment is `_facet-value`. */
function choiceOf(link: HTMLAnchorElement): [name: string, value: string] {
  const text = decodeURIComponent(link.hash.slice('#_'.length));
  const at = text.indexOf('-');
  return [text.slice(0, at), text.slice(at + 1)];
}
