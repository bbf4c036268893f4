import { createHash } from 'node:crypto';
import { sectionAnchor } from './sections.ts';

/** What a list can be narrowed by, and what each of its entries is found under. */
export interface Filter<T> {
  facets: FilterFacet[];
  /** The marks of an entry, separated by blanks, for the attribute `data-of`. */
  marksOf: (entry: T) => string;
}

/** One way to narrow a list down: by the values that occur in it. */
export interface FilterFacet {
  name: string;
  title: string;
  values: FilterValue[];
}

export interface FilterValue {
  id: string;
  title: string;
  count: number;
  /** What entries carry that have it: short, because long lists say it twice for each. */
  mark: string;
}

/** How entries are told apart in one respect; without `order`, values stand by title. */
export interface Respect<T> {
  name: string;
  title: string;
  of: (entry: T) => readonly { id: string; title: string }[];
  order?: readonly string[];
}

/** What can be chosen of a list: the respects in which its entries differ, with the values that occur. */
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

/** The fragment that chooses one value of one respect. */
export function filterAnchor(name: string, id: string): string {
  return sectionAnchor(`${name}-${id}`);
}

/**
 * The rules by which a link narrows the list without a script: it is its own target, and while it is, entries without
 * its mark are not shown, nor parts of the list (`data-within`) that have none with it. They stand outside of all layers, so they win. A script that narrows by several marks `main`
 * and takes over.
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

/** The address of a list's rules, another one whenever they change. */
export function filterCssAddress(list: string, facets: readonly FilterFacet[]): string {
  const digest = createHash('sha256').update(filterCss(facets)).digest('hex').slice(0, 8);
  return `${list}filter.css?${digest}`;
}
