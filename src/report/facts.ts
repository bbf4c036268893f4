import { short } from './phrase.ts';

type Facts = Readonly<Record<string, unknown>>;

/** Keys that say nothing to readers of the site, or that are told elsewhere in a report. */
const untold = new Set(['title', 'draft', 'visibility', 'movedFrom', 'owner']);

/** The keys of front-matter that differ, apart from those told elsewhere. */
export function changedKeys(before: Facts, after: Facts, told: readonly string[]): string[] {
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return keys.filter(
    (key) =>
      !untold.has(key) && !told.includes(key) && written(before[key]) !== written(after[key]),
  );
}

/**
 * What differs in one fact, part by part: `availability changed from 99.9 to 99.5; rto is new: “4h”`. A fact without parts
 * is called `whole`.
 */
export function partsChanged(before: unknown, after: unknown, whole = 'it'): string {
  const [was, is] = [leaves(before), leaves(after)];
  const parts = [...new Set([...is.keys(), ...was.keys()])].flatMap((path) => {
    const [old, now] = [was.get(path), is.get(path)];
    if (old === now) return [];
    const name = path === '' ? whole : short(path, 60);
    if (old === undefined) return `${name} is new: ${now ?? ''}`;
    if (now === undefined) return `${name} is gone, it was ${old}`;
    return `${name} changed from ${old} to ${now}`;
  });
  return parts.length > mostParts
    ? `${parts.slice(0, mostParts).join('; ')} and ${parts.length - mostParts} more`
    : parts.join('; ');
}

/** The first new text of several words in a fact, which pages show as it is written. */
export function phraseIn(before: unknown, after: unknown): string | undefined {
  const was = new Set(leaves(before).values());
  const text = [...leaves(after).values()].find((one) => /^“.* .*”$/.test(one) && !was.has(one));
  return text?.slice(1, -1);
}

const mostParts = 6;

/** What names an entry of a list better than its position. */
const naming = ['name', 'severity', 'label', 'title', 'period', 'quarter', 'id'];

/** Every value with the words on the way to it. */
function leaves(value: unknown, path: readonly string[] = []): Map<string, string> {
  if (value === undefined || value === null) return new Map();
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== 'object'))
      return new Map([[path.join(' '), shown(value.join(', '))]]);
    return merged(
      value.map((item: unknown, index) => leaves(item, [...path, nameOf(item, index)])),
    );
  }
  if (typeof value !== 'object') return new Map([[path.join(' '), shown(value)]]);
  return merged(Object.entries(value).map(([key, item]) => leaves(item, [...path, spaced(key)])));
}

function merged(maps: readonly Map<string, string>[]): Map<string, string> {
  return new Map(maps.flatMap((map) => [...map]));
}

function nameOf(item: unknown, index: number): string {
  const facts = (typeof item === 'object' ? item : {}) as Facts;
  const name = naming.map((key) => facts[key]).find((named) => typeof named === 'string');
  return name ?? String(index + 1);
}

/** A value in quotation marks if it is text. */
function shown(value: unknown): string {
  return typeof value === 'string' ? `“${short(value)}”` : String(value);
}

/** `leadTime` is `lead time`. */
export function spaced(key: string): string {
  return key.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

/** The order of keys does not count. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}
