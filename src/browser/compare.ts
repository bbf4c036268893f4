import { readDuties, type Duties } from './duty-rows.ts';

const root = document.querySelector<HTMLElement>('[data-comparison]');
const form = root?.querySelector('form');
if (root && form) compareIn(root, form);

/** Compares the selected services side by side, and keeps the selection in the page's address. */
function compareIn(root: HTMLElement, form: HTMLFormElement): void {
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input')];
  const wanted = new URLSearchParams(location.search).getAll('service').join(',').split(',');
  for (const input of inputs) input.checked = wanted.includes(input.value);
  if (inputs.some(({ checked }) => checked))
    root.querySelector('details')?.setAttribute('open', '');
  let latest = 0;
  const show = async () => {
    latest += 1;
    const turn = latest;
    const chosen = inputs.filter(({ checked }) => checked);
    const query = chosen.map(({ value }) => value).join(',');
    const address = location.pathname + (query === '' ? '' : `?service=${query}`) + location.hash;
    history.replaceState(null, '', address);
    const pages = await Promise.all(
      chosen.map(({ dataset, labels }) =>
        readDuties(dataset.page ?? '', labels?.[0]?.textContent.trim() ?? ''),
      ),
    );
    if (turn === latest) fill(root, pages);
  };
  form.addEventListener('change', () => void show());
  form.addEventListener('reset', () => setTimeout(() => void show()));
  if (inputs.some(({ checked }) => checked)) void show();
}

function fill(root: HTMLElement, pages: readonly (Duties | undefined)[]): void {
  const said = root.querySelector<HTMLElement>('[data-said]');
  const tables = root.querySelector('[data-tables]');
  const template = root.querySelector<HTMLTemplateElement>('[data-table]');
  if (!said || !tables || !template) return;
  const { different = '', alike = '', absent = '' } = template.dataset;
  const services = pages.filter((page) => page !== undefined);
  tables.replaceChildren();
  said.textContent = services.length < pages.length ? (said.dataset.failed ?? '') : '';
  if (services.length === 0) return;
  const duties = [...new Set(services.flatMap(({ rows }) => [...rows.keys()]))];
  const differs = (duty: string) =>
    new Set(services.map(({ rows }) => rows.get(duty)?.letters ?? absent)).size > 1;
  const [other, same] = [duties.filter(differs), duties.filter((duty) => !differs(duty))];
  if (services.length > 1) said.textContent += counted(said, other.length);
  for (const [title, some] of [
    [different, other],
    [services.length > 1 ? alike : '', same],
  ] as const) {
    if (some.length > 0) tables.append(tableOf(template, title, some, services, absent));
  }
}

function counted({ dataset }: HTMLElement, count: number): string {
  const forms = JSON.parse(dataset.differ ?? '{}') as Partial<Record<string, string>>;
  const form = forms[new Intl.PluralRules(dataset.locale).select(count)] ?? forms.other ?? '#';
  return form.replace('#', count.toLocaleString(dataset.locale));
}

function tableOf(
  template: HTMLTemplateElement,
  title: string,
  duties: readonly string[],
  services: readonly Duties[],
  absent: string,
): DocumentFragment {
  const part = document.importNode(template.content, true);
  const heading = part.querySelector('h2');
  if (title === '') heading?.remove();
  else heading?.append(title);
  part
    .querySelector('[role="group"]')
    ?.setAttribute('aria-label', title || services.map(({ title }) => title).join());
  part.querySelector('thead tr')?.append(...services.map(columnHead));
  part.querySelector('tbody')?.append(...duties.map((duty) => rowOf(duty, services, absent)));
  return part;
}

function columnHead({ title, address }: Duties): HTMLElement {
  const cell = document.createElement('th');
  const link = document.createElement('a');
  [cell.scope, link.href, link.textContent] = ['col', address, title];
  cell.append(link);
  return cell;
}

function rowOf(duty: string, services: readonly Duties[], absent: string): HTMLElement {
  const row = document.createElement('tr');
  const said = services.map(({ rows }) => rows.get(duty));
  const name = said.find((found) => found !== undefined)?.name;
  if (name) row.append(document.importNode(name, true));
  for (const found of said) {
    const cell = document.createElement('td');
    if (found) cell.append(document.importNode(found.parts, true));
    else [cell.className, cell.textContent] = ['muted', absent];
    row.append(cell);
  }
  return row;
}
