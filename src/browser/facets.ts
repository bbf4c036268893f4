const form = document.querySelector<HTMLFormElement>('[data-facets]');
if (form) narrowBy(form);

/** Shows the cards that match every facet, and keeps the selection in the page's address. */
function narrowBy(form: HTMLFormElement): void {
  check(form, new URLSearchParams(location.search));
  form.addEventListener('change', () => show(form));
  form.addEventListener('reset', () => setTimeout(() => show(form)));
  show(form);
}

function show(form: HTMLFormElement): void {
  const wanted = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') wanted.append(name, value);
  const shown = [...document.querySelectorAll<HTMLElement>('[data-service]')].filter((card) => {
    card.hidden = ![...new Set(wanted.keys())].every((name) =>
      wanted.getAll(name).some((value) => card.dataset[name]?.split(' ').includes(value)),
    );
    return !card.hidden;
  });
  for (const group of document.querySelectorAll<HTMLElement>('[data-group]')) {
    group.hidden = group.querySelector('[data-service]:not([hidden])') === null;
  }
  say(shown.length, wanted.size > 0);
  const query = wanted.size > 0 ? `?${wanted.toString()}` : '';
  if (query !== location.search)
    history.replaceState(null, '', location.pathname + query + location.hash);
}

function say(count: number, isFiltered: boolean): void {
  const status = document.querySelector<HTMLElement>('[data-count]');
  if (status) {
    const { count: forms = '{}', all, locale } = status.dataset;
    const counted = JSON.parse(forms) as Partial<Record<string, string>>;
    const isAll = all !== undefined && !isFiltered;
    const form = counted[new Intl.PluralRules(locale).select(count)] ?? counted.other ?? '#';
    status.textContent = isAll ? all : form.replace('#', count.toLocaleString(locale));
  }
  const none = document.querySelector<HTMLElement>('[data-none]');
  if (none) none.hidden = count > 0;
}

function check(form: HTMLFormElement, wanted: URLSearchParams): void {
  for (const input of form.querySelectorAll('input')) {
    input.checked = wanted.getAll(input.name).includes(input.value);
  }
}
