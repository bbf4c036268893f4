/** The duties on a service's page of responsibilities, for display on other pages. */
export interface Duties {
  title: string;
  address: string;
  /** By the anchor of the duty. */
  rows: Map<string, DutyOf>;
}

export interface DutyOf {
  /** The row's heading, with the link to the duty. */
  name: HTMLElement | undefined;
  /** The cell of each layer that has a part. */
  parts: DocumentFragment;
  /** The letters layer by layer, for comparing rows. */
  letters: string;
}

const pages = new Map<string, Promise<Duties | undefined>>();

/** Loads the page at an address once; undefined if that fails. */
export function readDuties(address: string, title: string): Promise<Duties | undefined> {
  const known = pages.get(address) ?? load(address, title);
  pages.set(address, known);
  return known;
}

async function load(address: string, title: string): Promise<Duties | undefined> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return undefined;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const link of page.querySelectorAll<HTMLAnchorElement>('main a[href^="#"]'))
      link.setAttribute('href', address + (link.getAttribute('href') ?? ''));
    const rows = [...page.querySelectorAll<HTMLTableRowElement>('.duty-table tbody tr[id]')];
    return {
      title,
      address,
      rows: new Map(rows.map((row) => [row.id, read(row)])),
    };
  } catch {
    pages.delete(address);
    return undefined;
  }
}

function read(row: HTMLTableRowElement): DutyOf {
  const chips = row.closest('table')?.querySelectorAll('thead .layer') ?? [];
  const [name, ...cells] = [...row.cells];
  for (const each of row.querySelectorAll('[id]')) each.removeAttribute('id');
  for (const note of name?.querySelectorAll(':scope > :not(a)') ?? []) note.remove();
  // A single cell across all layers means that the duty does not exist.
  const letters = cells.length === 1 ? 'n/a' : cells.map(lettersIn).join('|');
  const parts = row.ownerDocument.createDocumentFragment();
  for (const [index, cell] of cells.entries()) {
    if (cell.querySelector('.part--none')) continue;
    const part = parts.appendChild(row.ownerDocument.createElement('div'));
    const chip = cells.length > 1 ? chips[index] : undefined;
    if (chip) part.append(chip.cloneNode(true), ' ');
    part.append(...cell.childNodes);
  }
  return { name, parts, letters };
}

function lettersIn(cell: HTMLTableCellElement): string {
  return [...cell.querySelectorAll<HTMLElement>('[data-letter]')]
    .map(({ dataset }) => dataset.letter)
    .join('');
}
