import { createHash } from 'node:crypto';
import { sectionAnchor } from './sections.ts';

/** The facets that filter a list, and the marks of its entries. */
export interface Filter<T> {
  facets: FilterFacet[];
  /** The marks of an entry, separated by spaces, for the attribute `data-of`. */
  marksOf: (entry: T) => string;
}

/** A facet of a list, with the values that occur in it. */
export interface FilterFacet {
  name: string;
  title: string;
  values: FilterValue[];
}

export interface FilterValue {
  id: string;
  title: string;
  count: number;
  /** The mark of entries with this value. It is short, because long lists repeat it twice per entry. */
  mark: string;
}

/** A property to filter by. Without `order`, its values are sorted by title. */
export interface Respect<T> {
  name: string;
  title: string;
  of: (entry: T) => readonly { id: string; title: string }[];
  order?: readonly string[];
}

/** The filter of a list. Properties for which all entries have the same value are left out. */
export function filterOf<T>(
  entries: readonly T[],
  respects: readonly Respect<T>[],
  locale: string,
): Filter<T> {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const chosen = respects
    .map((respect, place) => ({ respect, letter: String.fromCharCode(97 + place) }))
    .map(({ respect, letter }) => ({
      respect,
      values: valuesOf(entries, respect, compare).map((value, index) => ({
        ...value,
        mark: letter + index.toString(36),
      })),
    }))
    .filter(({ values }) => values.length > 1);
  const marks = chosen.map(({ respect, values }) => ({
    respect,
    byId: new Map(values.map(({ id, mark }) => [id, mark])),
  }));
  return {
    facets: chosen.map(({ respect: { name, title }, values }) => ({ name, title, values })),
    marksOf: (entry) =>
      marks
        .flatMap(({ respect, byId }) => respect.of(entry).map(({ id }) => byId.get(id) ?? ''))
        .join(' '),
  };
}

function valuesOf<T>(
  entries: readonly T[],
  { of, order }: Respect<T>,
  compare: (one: string, other: string) => number,
): Omit<FilterValue, 'mark'>[] {
  const values = new Map<string, Omit<FilterValue, 'mark'>>();
  for (const { id, title } of entries.flatMap(of)) {
    const value = values.get(id) ?? { id, title, count: 0 };
    value.count += 1;
    values.set(id, value);
  }
  const place = (id: string) => order?.indexOf(id) ?? 0;
  return [...values.values()].sort(
    (one, other) => place(one.id) - place(other.id) || compare(one.title, other.title),
  );
}

/** The fragment that selects a value of a facet. */
export function filterAnchor(name: string, id: string): string {
  return sectionAnchor(`${name}-${id}`);
}

/**
 * CSS that lets links filter the list without a script. While a link is the page's target, entries without its mark are
 * hidden, and so are parts of the list (`data-within`) without such an entry. The rules are outside all cascade layers,
 * so they win. The script, which combines several facets, marks `main` to disable them.
 */
export function filterCss(facets: readonly FilterFacet[]): string {
  const values = facets.flatMap(({ name, values }) => values.map((value) => ({ name, ...value })));
  if (values.length === 0) return '';
  const selectors = values.map(
    ({ name, id, mark }) =>
      `&:has([id="${filterAnchor(name, id)}"]:target) :is([data-of]:not([data-of~="${mark}"]), [data-within]:not([data-within~="${mark}"]))`,
  );
  return `main:not([data-narrowed]) {\n${selectors.join(',\n')} { display: none }\n}\n`;
}

/** The address of a list's stylesheet. It changes with its content. */
export function filterCssAddress(list: string, facets: readonly FilterFacet[]): string {
  const digest = createHash('sha256').update(filterCss(facets)).digest('hex').slice(0, 8);
  return `${list}filter.css?${digest}`;
}
