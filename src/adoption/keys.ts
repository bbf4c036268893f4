import { asOwnKey, isOwnKey } from '#model/own-keys.ts';
import { idOfName } from '#model/id-of-name.ts';
import { datesMeant } from '#model/dates-meant.ts';
import { text } from '#model/values.ts';
import { isDate } from '#model/written-form.ts';
import type { Ledger } from './ledger.ts';
import { plainValue } from './old-front-matter.ts';

/** What the front-matter of a page became. */
export interface Keys {
  /** Keys of a guide, besides those that the place of the page decides. */
  known: {
    title?: string;
    description?: string;
    order?: number;
    reviewed?: string;
    reviewEvery?: string;
    tags?: string[];
    draft?: true;
  };
  /** Former addresses that the page names itself. */
  former: string[];
  /** Keys that only the old tool knew, by their names here. */
  own: Record<string, Plain | Plain[]>;
  /** The old name of the order. */
  orderKey: string;
  /** What the old navigation called the page. It is also among the keys of one's own. */
  label: string | undefined;
}

type Plain = string | number | boolean;

/** Keys of other tools, by what they are here. Of several for the same, the first that has a value counts. */
const meant = {
  title: ['title', 'pagetitle'],
  description: ['description', 'summary', 'excerpt', 'abstract', 'lead'],
  order: [
    'sidebar_position',
    'weight',
    'nav_order',
    'order',
    'sidebar.order',
    'position',
    'menu_order',
  ],
  reviewed: ['last_reviewed_on', 'reviewed', 'last_reviewed', 'lastreviewed'],
  reviewEvery: ['review_in'],
  tags: ['tags', 'keywords', 'categories', 'category'],
  draft: ['draft'],
  published: ['published'],
  former: ['aliases', 'redirect_from', 'old_paths', 'redirects'],
} as const;

/** Keys that decide the old address, which the page keeps as a former one. */
export const ofAddress: ReadonlySet<string> = new Set(['x-slug', 'x-url', 'x-permalink']);

const isLabel = /^(?:linktitle|sidebar_label|nav_title|sidebar\.label)$/i;

/** Reads the front-matter of an old page. Nothing of it is lost: what is not known here becomes a key of one's own. */
export function keysOf(data: Readonly<Record<string, unknown>>, ledger: Ledger): Keys {
  const flat = new Map<string, Plain | Plain[]>();
  flatten(data, '', flat);
  const keys: Keys = { own: {}, known: {}, former: [], orderKey: 'order', label: undefined };
  const { own, known } = keys;
  const left = new Map(flat);
  const take = <T>(to: keyof typeof meant, read: (value: Plain | Plain[]) => T | undefined) => {
    for (const name of meant[to])
      for (const [key, value] of left) {
        const found = key.toLowerCase() === name ? read(value) : undefined;
        if (found === undefined) continue;
        left.delete(key);
        if (to === 'order') keys.orderKey = key;
        const here = { former: 'movedFrom', published: 'draft' }[to as string] ?? to;
        if (key !== here) ledger.countKey(key, here);
        return found;
      }
    return undefined;
  };
  Object.assign(
    known,
    given({
      title: take('title', textIn),
      description: take('description', textIn),
      order: take('order', numberIn),
      reviewed: take('reviewed', dateIn),
      reviewEvery: take('reviewEvery', durationIn),
    }),
  );
  // Tags and categories are the same here.
  const tags = [take('tags', textsIn), take('tags', textsIn)].flatMap((some) => some ?? []);
  if (tags.length > 0) known.tags = [...new Set(tags)];
  const draft = take('draft', (value) => (typeof value === 'boolean' ? value : undefined));
  const published = take('published', (value) => (typeof value === 'boolean' ? value : undefined));
  if (draft === true || published === false) known.draft = true;
  keys.former = take('former', textsIn) ?? [];
  for (const [key, value] of left) if (isLabel.test(key)) keys.label ??= textIn(value);
  for (const [key, value] of left) {
    const name = freeName(key, own);
    own[name] = value;
    ledger.countKey(key, name);
  }
  return keys;
}

/** Without the keys that have no value. */
function given<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}

/** Values by their names, those of maps by the names of all maps around them. Empty ones say nothing. */
function flatten(
  value: unknown,
  name: string,
  into: Map<string, Plain | Plain[]>,
  depth = 0,
): void {
  const plain = plainValue(value);
  if (plain === null || plain === undefined || plain === '') return;
  if (typeof plain === 'object' && !Array.isArray(plain) && depth < 5) {
    for (const [key, below] of Object.entries(plain))
      flatten(below, name === '' ? key : `${name}.${key}`, into, depth + 1);
    return;
  }
  const single = Array.isArray(plain)
    ? plain.map(plainIn).filter((each) => each !== '')
    : plainIn(plain);
  if (!Array.isArray(single) ? single !== '' : single.length > 0) into.set(name, single);
}

function plainIn(value: unknown): Plain {
  const plain = plainValue(value);
  // Invisible letters say nothing.
  if (typeof plain === 'string') return text.safeParse(plain).success ? plain.trim() : '';
  if (typeof plain === 'boolean') return plain;
  if (typeof plain === 'number') return Number.isFinite(plain) ? plain : String(plain);
  if (typeof plain === 'bigint') return String(plain);
  return plain === null || plain === undefined ? '' : JSON.stringify(plain);
}

/** A name for a key of one's own that is not taken yet. */
export function freeName(key: string, taken: object): string {
  const name =
    (isOwnKey(key) ? key : asOwnKey(`x-${key}`)) ??
    asOwnKey(`x-${idOfName(key) || 'key'}`) ??
    'x-key';
  if (!Object.hasOwn(taken, name)) return name;
  let number = 2;
  while (Object.hasOwn(taken, `${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}

function textIn(value: Plain | Plain[]): string | undefined {
  if (Array.isArray(value)) return undefined;
  return String(value).replace(/\s+/g, ' ').trim() || undefined;
}

function numberIn(value: Plain | Plain[]): number | undefined {
  const number =
    typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
  return typeof number === 'number' ? number : undefined;
}

function dateIn(value: Plain | Plain[]): string | undefined {
  if (typeof value !== 'string') return undefined;
  const day = value.slice(0, 10);
  if (isDate(day)) return day;
  const [only, ...others] = datesMeant(value);
  return others.length === 0 ? only : undefined;
}

/** A duration such as `6 months`, as days. */
function durationIn(value: Plain | Plain[]): string | undefined {
  const [, count = '', unit = ''] = /^(\d{1,3}) (day|week|month|year)s?$/.exec(String(value)) ?? [];
  const days = { day: 1, week: 7, month: 30, year: 365 }[unit];
  return days === undefined ? undefined : `${Number(count) * days}d`;
}

function textsIn(value: Plain | Plain[]): string[] | undefined {
  const all = Array.isArray(value) ? value.map(String) : String(value).split(',');
  const tags = all.map((tag) => tag.trim()).filter((tag) => tag !== '');
  return tags.length > 0 ? tags : undefined;
}
