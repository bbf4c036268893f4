import { parse } from 'yaml';
import type { z } from 'zod';
import { descriptorOf, type Kind } from '#model/kinds.ts';
import { referencesIn, type ReferenceTarget } from '#model/reference.ts';
import { isDate } from '#model/values.ts';
import { openDuties, type Cut } from './duty-tables.ts';
import { entryText } from './entry-text.ts';

/** The platform that a new entry is for. */
export interface Setting {
  /** `YYYY-MM-DD`. */
  today: string;
  /** The ids to use for references, if there are any. */
  ids: Partial<Record<ReferenceTarget, string | undefined>>;
  cut: Cut;
  /** The heading of the first column of a matrix. */
  dutyHeading: string;
}

/** Whether entries of a kind have an id of their own. The platform and the baseline exist once. */
export function hasId(kind: Kind): boolean {
  return descriptorOf(kind).files.includes('<');
}

/** The path of an entry, by its id as in references: `queue`, or `queue/limits` for a page. */
export function pathOf(kind: Kind, id: string): string {
  return descriptorOf(kind).files.replace(/<service>\/<page>|<\w+>/, () => id);
}

/**
 * The files of a new entry, by path. They have every key that its kind requires, with what it means. Text that a person
 * must write begins with a placeholder, and a duty that nobody has assigned has a cell that the check reports.
 */
export function newEntry(
  kind: Kind,
  id: string,
  title: string,
  setting: Setting,
): Record<string, string> {
  const own = { [pathOf(kind, id)]: textOf(kind, title, setting) };
  if (kind !== 'service') return own;
  return { ...own, [pathOf('matrix', id)]: textOf('matrix', title, setting) };
}

function textOf(kind: Kind, title: string, setting: Setting): string {
  const data = dataOf(kind, title, setting);
  const entries = Object.entries(fieldsOf(kind));
  const comments = entries.map(([key, field]) => [key, field.meta()?.description ?? '']);
  const others = entries.map(([key]) => key).filter((key) => !(key in data));
  const more = `More keys, if you need them: ${others.join(', ')}. Keys of your own begin with x-: x-cost-centre.`;
  return entryText(
    data,
    bodyOf(kind, setting),
    Object.fromEntries(comments) as Record<string, string>,
    more,
  );
}

function dataOf(kind: Kind, title: string, { today, ids }: Setting): Record<string, unknown> {
  const { schema, example } = descriptorOf(kind);
  const data = parse(example.lines.join('\n')) as Record<string, unknown>;
  for (const [key, value] of Object.entries(data)) {
    if (key === 'title') data[key] = title;
    else if (typeof value === 'string') {
      if (isDate(value)) data[key] = today;
      // Any text fits here, so it is not an id, an address or one of a few words.
      else if (fieldsOf(kind)[key]?.safeParse(todo(value)).success) data[key] = todo(value);
    }
  }
  for (const { path, target } of referencesIn(schema, data)) {
    const [key = '', ...below] = path;
    const known = ids[target];
    if (below.length === 0 && known !== undefined) data[key] = known;
  }
  return data;
}

function fieldsOf(kind: Kind): Record<string, z.ZodType> {
  return descriptorOf(kind).schema.shape;
}

function bodyOf(kind: Kind, { cut, dutyHeading }: Setting): string {
  if (kind === 'matrix' || kind === 'baseline') return openDuties(cut, dutyHeading);
  if (kind === 'service') return todo('what it is for, and when something else fits better.');
  return descriptorOf(kind).example.prose ? todo('write the page.') : '';
}

function todo(text: string): string {
  return `TODO: ${text}`;
}
