import type { Kind } from '#model/kinds.ts';
import { nearest } from '#model/nearest.ts';
import { isOwnKey } from '#model/own-keys.ts';
import { targetOf } from '#model/reference.ts';
import { forms, quoted, type Form } from '#model/values.ts';
import { safeParse, type z } from 'zod';
import { bare, defOf, expected, fieldAt, keysOf, valuesOf } from './expected.ts';
import { meantValue } from './meant-value.ts';
import type { Problem, RangedProblem } from './problem.ts';
import type { FrontMatter, Path } from './front-matter.ts';
import { inQuotes } from './yaml-traps.ts';

/** A breach of a kind's schema, and the rule that reports it. */
export interface SchemaProblem extends RangedProblem {
  rule: Problem['rule'];
  /** The key that an unknown key most likely means. */
  means?: Path | undefined;
  /** The key that is missing. */
  lacks?: Path | undefined;
}

/** Front-matter being validated; `title` is the entry's, for messages. */
export interface Held {
  schema: z.core.$ZodType;
  front: FrontMatter;
  kind: Kind;
  title: string;
}

/** A number that YAML reads in another form than it was written: `0815`, `1.10`. */
export function readAsNumber(
  front: FrontMatter,
  path: Path,
  value: number,
  written: string,
): SchemaProblem {
  return {
    rule: 'schema',
    range: front.place(path),
    message: `YAML reads ${quoted(written)} as the number ${String(value)}.`,
    hint: `Write ${String(value)}, or put it in quotes: \`${inQuotes(written)}\`.`,
  };
}

/** `- Faster: yes` in a place for a text or a group of keys: YAML reads the beginning of the text as a key. */
export function readAsKey(
  held: Held,
  path: Path,
  issues: readonly z.core.$ZodIssue[],
): SchemaProblem | undefined {
  const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
  const written = held.front.written(path);
  const field = fieldAt(held.schema, path);
  const [key] = unknown;
  if (unknown.length !== 1 || key === undefined || !field || !written.startsWith(key)) return;
  if (nearest(key, keysOf(field)) !== undefined || !isOneLine(written)) return;
  return asText(held, path, written);
}

/** A value of the wrong type. */
export function wrongType(held: Held, path: Path, value: unknown): SchemaProblem {
  const field = fieldAt(held.schema, path);
  const { what } = expectedAt(held, path);
  const isGroupOfList = typeof path.at(-1) === 'number' && field && defOf(field).type === 'object';
  const { hint } = expectedAt(held, isGroupOfList ? path.slice(0, -1) : path);
  const written = held.front.written(path);
  const key = typeof path.at(-1) === 'string' ? `${String(path.at(-1))}: ` : '';
  const tooDeep = isOwnKey(String(path[0])) && typeof value === 'object';
  const meantAsText =
    field && !tooDeep && isOneLine(written) && safeParse(bare(field), written).success;
  const meant = field && meantValue(field, held.front, path, value);
  if (meantAsText && isGroup(value) && !written.startsWith('{')) return asText(held, path, written);
  const message = `${start(nameOf(path))} is ${found(value, written)}, not ${what}.`;
  if (meantAsText) {
    return breachAt(held, path, message, `Put it in quotes: \`${key}${inQuotes(written)}\`.`);
  }
  if (meant) return { ...breachAt(held, path, message, hint), ...meant };
  if (!field || !takesTexts(field) || value !== written) {
    return breachAt(held, path, message, hint);
  }
  const list = breachAt(held, path, message, `Write it as a list: \`${key}[${written}]\`.`);
  // Other texts may have a comma of their own.
  return takesIds(field) && /^[\p{L}\p{N} ,_-]+$/u.test(written)
    ? { ...list, fix: { range: list.range, text: `[${written}]` } }
    : list;
}

/** A text that is not one of the allowed values. */
export function notAmong(held: Held, path: Path, value: unknown): SchemaProblem {
  const field = fieldAt(held.schema, path);
  const values = field ? valuesOf(field) : [];
  const near = typeof value === 'string' ? nearest(value, values) : undefined;
  const { hint } = expectedAt(held, path);
  const message = `${quoted(value)} is not a valid value for ${nameOf(path)}.`;
  const advice = near ? `Did you mean “${near}”? ${hint}` : hint;
  return {
    ...breachAt(held, path, message, advice),
    ...(field && meantValue(field, held.front, path, value)),
  };
}

/** A number or list outside its limits. */
export function outOfRange(
  held: Held,
  path: Path,
  value: unknown,
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
): SchemaProblem {
  const small = issue.code === 'too_small';
  const limit = String(small ? issue.minimum : issue.maximum);
  if (Array.isArray(value)) {
    const count = value.length === 1 ? '1 item' : `${String(value.length)} items`;
    const message = `${start(nameOf(path))} has ${count}.`;
    return breachAt(held, path, message, `It needs at ${small ? 'least' : 'most'} ${limit}.`);
  }
  const beyond =
    issue.inclusive === false ? (small ? 'more' : 'less') : `at ${small ? 'least' : 'most'}`;
  const than = issue.inclusive === false ? ` than ${limit}` : ` ${limit}`;
  const message = `${start(nameOf(path))} is ${quoted(value)}; it must be ${beyond}${than}.`;
  return breachAt(held, path, message, expectedAt(held, path).hint);
}

/** A message worded by the schema itself, with its hint. */
export function stated(
  held: Held,
  path: Path,
  value: unknown,
  issue: z.core.$ZodIssue,
): SchemaProblem {
  const field = fieldAt(held.schema, path);
  const form = field && forms.get(bare(field));
  const own = (typeof value === 'string' ? form?.hintFor?.(value) : undefined) ?? form?.hint;
  const hint: unknown = issue.code === 'custom' ? issue.params?.hint : undefined;
  const advice = own ?? (typeof hint === 'string' ? hint : expectedAt(held, path).hint);
  const target = field && targetOf(bare(field));
  return {
    ...breachAt(held, path, issue.message, advice),
    ...(field && meantValue(field, held.front, path, value)),
    ...(target && typeof value === 'string' && { refers: { target, name: value } }),
  };
}

function takesTexts(field: z.core.$ZodType): boolean {
  const def = defOf(field);
  return def.type === 'array' && defOf(def.element).type === 'string';
}

function takesIds(field: z.core.$ZodType): boolean {
  const def = defOf(field);
  return def.type === 'array' && targetOf(bare(def.element)) !== undefined;
}

function asText(held: Held, path: Path, written: string): SchemaProblem {
  const message = `YAML reads ${quoted(written)} as a key with a value.`;
  return breachAt(held, path, message, `Put the text in quotes: \`${inQuotes(written)}\`.`);
}

/** A breach at the value of a path. */
export function breachAt(held: Held, path: Path, message: string, hint: string): SchemaProblem {
  return {
    rule: 'schema',
    range: held.front.place(path),
    message,
    hint,
    about: keyName(held, path),
    ...(path.length === 1 && { mends: { keys: path.map(String), what: 'value' } }),
  };
}

/** The name of the key at a path in the reference. Names of the author's own have none, so it is that of their group. */
export function keyName({ schema, kind }: Held, path: Path): string {
  const own = path.findIndex((_, at) => {
    const group = fieldAt(schema, path.slice(0, at));
    return group !== undefined && defOf(group).type === 'record';
  });
  const steps = own < 0 ? path : path.slice(0, own);
  return [kind, ...steps.filter((step) => typeof step === 'string')].join('.');
}

/** What the schema expects at a path. */
export function expectedAt({ schema }: Held, path: Path): Form {
  const field = fieldAt(schema, path);
  return field ? expected(field) : { what: 'a value', hint: 'Write a value.' };
}

function found(value: unknown, written: string): string {
  if (Array.isArray(value)) return 'a list';
  if (isGroup(value)) return 'a group of keys';
  if (typeof value === 'string') return `the text ${quoted(value)}`;
  return `the ${typeof value === 'number' ? 'number' : 'value'} ${quoted(written)}`;
}

/** A path in words: `“owner”`, `item 2 of “personas”`. */
export function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the front-matter';
  return typeof last === 'string'
    ? `“${last}”`
    : `item ${String(last + 1)} of ${nameOf(path.slice(0, -1))}`;
}

/** A name at the start of a sentence. */
export function start(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function isGroup(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOneLine(written: string): boolean {
  return written !== '' && !written.includes('\n');
}
