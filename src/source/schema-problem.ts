import type { Kind } from '#model/kinds.ts';
import { nearest } from '#model/nearest.ts';
import { asOwnKey, isMeantAsOwn, isOwnKey } from '#model/own-keys.ts';
import { targetOf } from '#model/reference.ts';
import { forms, quoted, type Form } from '#model/values.ts';
import { safeParse, type z } from 'zod';
import {
  bare,
  defOf,
  descriptionOf,
  expected,
  fieldAt,
  isOptional,
  keysOf,
  valuesOf,
} from './expected.ts';
import { meantValue } from './meant-value.ts';
import type { Problem, RangedProblem } from './problem.ts';
import type { FrontMatter, Path } from './front-matter.ts';
import { inQuotes } from './yaml-traps.ts';

/** A breach of a kind's schema, and the rule that reports it. */
export interface SchemaProblem extends RangedProblem {
  rule: Problem['rule'];
  /** The key that an unknown key most likely means, or the key that is missing, as a path joined by slashes. */
  means?: string | undefined;
  lacks?: string | undefined;
}

/** Front-matter being validated; `title` is the entry's, for messages. */
export interface Held {
  schema: z.core.$ZodType;
  front: FrontMatter;
  kind: Kind;
  title: string;
}

/** A key that is missing or has no value. */
export function absent(held: Held, path: Path, value: null | undefined): SchemaProblem {
  const key = String(path.at(-1));
  const field = fieldAt(held.schema, path);
  const { hint } = expectedAt(held, path);
  const add = `Add \`${key}:\`${field ? inBrackets(descriptionOf(field)) : ''}. ${hint}`;
  const mayGo = typeof path.at(-1) === 'number' || (field && isOptional(field));
  const write = mayGo
    ? `${hint.replace(/\.$/, '')}${hint.includes(';') ? ';' : ','} or remove it.`
    : hint;
  if (held.kind === 'service' && key === 'owner' && path.length === 1) {
    const message = `The service “${held.title}” has no owner.`;
    const breach = breachAt(held, path, message, value === undefined ? add : hint);
    return { ...breach, rule: 'service-has-owner' };
  }
  if (value === null) return breachAt(held, path, `${start(nameOf(path))} is empty.`, write);
  const where = path.length > 1 ? ` in ${nameOf(path.slice(0, -1))}` : '';
  return { ...breachAt(held, path, `“${key}” is missing${where}.`, add), lacks: path.join('/') };
}

/** A key that the schema does not have. */
export function unknownKey(held: Held, path: Path, key: string): SchemaProblem {
  const field = path.length === 0 ? held.schema : fieldAt(held.schema, path);
  const keys = field ? keysOf(field) : [];
  const range = held.front.key([...path, key]);
  const message = `Unknown key ${quoted(key)}.`;
  if (isMeantAsOwn(key)) return { rule: 'schema', range, message, hint: ownKeyHint(key) };
  const near = nearest(key, keys);
  return {
    rule: 'schema',
    range,
    message,
    hint: near ? `Did you mean “${near}”?` : `Valid keys here: ${keys.join(', ')}.`,
    means: near && [...path, near].join('/'),
    about: keyName(held, near === undefined ? path : [...path, near]),
  };
}

function ownKeyHint(key: string): string {
  if (isOwnKey(key)) return 'Keys of your own are only valid at the top of the front-matter.';
  const right = asOwnKey(key);
  if (right !== undefined) return `Write keys of your own like this: \`${right}\`.`;
  return 'Write a name after `x-`, in lower-case letters, digits and inner hyphens: `x-cost-centre`.';
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
  const { what, hint } = expectedAt(held, path);
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
  const list = `Write it as a list: \`${key}[${written}]\`.`;
  return breachAt(
    held,
    path,
    message,
    field && takesTexts(field) && value === written ? list : hint,
  );
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
  const own = field && forms.get(bare(field))?.hint;
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

function asText(held: Held, path: Path, written: string): SchemaProblem {
  const message = `YAML reads ${quoted(written)} as a key with a value.`;
  return breachAt(held, path, message, `Put the text in quotes: \`${inQuotes(written)}\`.`);
}

function breachAt(held: Held, path: Path, message: string, hint: string): SchemaProblem {
  return {
    rule: 'schema',
    range: held.front.place(path),
    message,
    hint,
    about: keyName(held, path),
  };
}

/** The name of the key at a path in the reference. Names of the author's own have none, so it is that of their group. */
function keyName({ schema, kind }: Held, path: Path): string {
  const own = path.findIndex((_, at) => {
    const group = fieldAt(schema, path.slice(0, at));
    return group !== undefined && defOf(group).type === 'record';
  });
  const steps = own < 0 ? path : path.slice(0, own);
  return [kind, ...steps.filter((step) => typeof step === 'string')].join('.');
}

function expectedAt({ schema }: Held, path: Path): Form {
  const field = fieldAt(schema, path);
  return field ? expected(field) : { what: 'a value', hint: 'Write a value.' };
}

function found(value: unknown, written: string): string {
  if (Array.isArray(value)) return 'a list';
  if (isGroup(value)) return 'a group of keys';
  if (typeof value === 'string') return `the text ${quoted(value)}`;
  return `the ${typeof value === 'number' ? 'number' : 'value'} ${quoted(written)}`;
}

/** `“owner”`, `item 2 of “personas”`. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the front-matter';
  return typeof last === 'string'
    ? `“${last}”`
    : `item ${String(last + 1)} of ${nameOf(path.slice(0, -1))}`;
}

function start(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function inBrackets(description: string | undefined): string {
  if (description === undefined) return '';
  const sentence = description.replace(/\.$/, '');
  const isName = /^\p{Lu}[\p{Lu}\d]/u.test(sentence);
  return ` (${isName ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1)})`;
}

function isGroup(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOneLine(written: string): boolean {
  return written !== '' && !written.includes('\n');
}
