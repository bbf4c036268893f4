import { schemas, type DataOf, type Kind } from '#model/kinds.ts';
import { quoted } from '#model/values.ts';
import type { z } from 'zod';
import { defOf, expected, keysOf, schemaAt, valuesOf } from './expected.ts';
import type { Flaw } from './flaw.ts';
import type { FrontMatter, Path } from './front-matter.ts';
import { nearest } from '#model/nearest.ts';
import type { Problem } from './problem.ts';
import { inQuotes } from './yaml-traps.ts';

/** What breaks the contract of a kind, and by which rule. */
export interface Breach extends Flaw {
  rule: Problem['rule'];
}

export type Validated<K extends Kind> =
  { data: DataOf<K>; breaches?: undefined } | { data?: undefined; breaches: Breach[] };

/** Holds front-matter against the contract of its kind; `title` is for messages. */
export function validate<K extends Kind>(kind: K, front: FrontMatter, title: string): Validated<K> {
  const schema: z.core.$ZodType = schemas[kind];
  const result = schemas[kind].safeParse(front.data);
  if (result.success) return { data: result.data as DataOf<K> };
  const breaches = result.error.issues.flatMap((issue) =>
    breachesOf({ schema, front, kind, title }, issue),
  );
  return { breaches };
}

interface Context {
  schema: z.core.$ZodType;
  front: FrontMatter;
  kind: Kind;
  title: string;
}

function breachesOf(context: Context, issue: z.core.$ZodIssue): Breach[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(context, path, key));
  const value = valueAt(context.front.data, path);
  if (value === undefined || value === null) return [absent(context, path, value)];
  if (issue.code === 'invalid_union') return inUnion(context, path, value, issue);
  if (issue.code === 'invalid_value') return [notAmong(context, path, value)];
  if (issue.code === 'too_small' || issue.code === 'too_big')
    return [outOfRange(context, path, value, issue)];
  if (issue.code === 'custom') {
    if (path.join() === 'owner' && context.kind === 'service' && value === '')
      return [absent(context, path, value)];
    const hint: unknown = issue.params?.hint;
    return [
      breach(
        context,
        path,
        issue.message,
        typeof hint === 'string' ? hint : expectedAt(context, path).hint,
      ),
    ];
  }
  return issue.code === 'invalid_type'
    ? [wrongType(context, path, value)]
    : [breach(context, path, issue.message, expectedAt(context, path).hint)];
}

function absent(context: Context, path: Path, value: null | undefined | ''): Breach {
  const key = String(path.at(-1));
  const { hint } = expectedAt(context, path);
  if (context.kind === 'service' && path.join() === 'owner') {
    const message = `The service “${context.title}” has no owner.`;
    return {
      ...breach(context, path, message, `${value === undefined ? 'Add `owner:`. ' : ''}${hint}`),
      rule: 'service-has-owner',
    };
  }
  if (typeof path.at(-1) === 'number')
    return breach(context, path, `${nameOf(path)} is empty.`, hint);
  if (value === undefined) {
    const where = path.length > 1 ? ` in ${nameOf(path.slice(0, -1))}` : '';
    return breach(context, path, `“${key}” is missing${where}.`, `Add \`${key}:\`. ${hint}`);
  }
  return breach(
    context,
    path,
    `“${key}” is empty.`,
    `${hint.replace(/\.$/, '')}, or take the key out.`,
  );
}

function unknownKey(context: Context, path: Path, key: string): Breach {
  const schema = schemaAt(context.schema, path);
  const keys = schema ? keysOf(schema) : [];
  const near = nearest(key, keys);
  const range = context.front.key([...path, key]);
  const written = context.front.written(path);
  const takesText = schema !== undefined && defOf(schema).type === 'union';
  const hint = near
    ? `Did you mean “${near}”?`
    : takesText && !written.includes('\n')
      ? `If it is a text, put it in quotes: \`${inQuotes(written)}\`.`
      : `The keys known here: ${keys.join(', ')}.`;
  return { rule: 'schema', range, message: `Unknown key “${key}”.`, hint };
}

/** A value of the wrong sort answers to the whole union, one of the right sort to the option of its sort. */
function inUnion(
  context: Context,
  path: Path,
  value: unknown,
  issue: z.core.$ZodIssueInvalidUnion,
): Breach[] {
  const schema = schemaAt(context.schema, path);
  const def = schema && defOf(schema);
  if (def?.type !== 'union') return [wrongType(context, path, value)];
  const fitting = def.options.flatMap((option, index) => (isOfSort(option, value) ? [index] : []));
  const [only] = fitting;
  if (fitting.length !== 1 || only === undefined) return [wrongType(context, path, value)];
  const issues = issue.errors[only] ?? [];
  return issues.flatMap((inner) =>
    breachesOf(context, { ...inner, path: [...path, ...inner.path] }),
  );
}

function isOfSort(schema: z.core.$ZodType, value: unknown): boolean {
  const { type } = defOf(schema);
  if (Array.isArray(value)) return type === 'array';
  if (typeof value === 'object') return type === 'object' || type === 'record';
  return type === typeof value || (type === 'enum' && typeof value === 'string');
}

function wrongType(context: Context, path: Path, value: unknown): Breach {
  const { what, hint } = expectedAt(context, path);
  const written = context.front.written(path);
  const schema = schemaAt(context.schema, path);
  const wantsText = schema !== undefined && takesText(schema);
  const single = written !== '' && !written.includes('\n');
  const key = typeof path.at(-1) === 'string' ? `${String(path.at(-1))}: ` : '';
  const advice = wantsText && single ? `Put it in quotes: \`${key}${inQuotes(written)}\`.` : hint;
  return breach(context, path, `${nameOf(path)} is ${found(value, written)}, not ${what}.`, advice);
}

function notAmong(context: Context, path: Path, value: unknown): Breach {
  const schema = schemaAt(context.schema, path);
  const values = schema ? valuesOf(schema) : [];
  const near = typeof value === 'string' ? nearest(value, values) : undefined;
  const known =
    values.length === 1 ? `The one value known: ${values.join()}.` : `One of ${values.join(', ')}.`;
  return breach(
    context,
    path,
    `${quoted(value)} is not a value of ${nameOf(path)}.`,
    near ? `Did you mean “${near}”? ${known}` : known,
  );
}

function outOfRange(
  context: Context,
  path: Path,
  value: unknown,
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
): Breach {
  const small = issue.code === 'too_small';
  const limit = String(small ? issue.minimum : issue.maximum);
  if (Array.isArray(value)) {
    const count = value.length === 1 ? '1 item' : `${String(value.length)} items`;
    const message = issue.message.startsWith('Too ')
      ? `${nameOf(path)} has ${count}.`
      : issue.message;
    return breach(context, path, message, `It takes at ${small ? 'least' : 'most'} ${limit}.`);
  }
  const bound =
    issue.inclusive === false
      ? small
        ? 'more than'
        : 'less than'
      : small
        ? 'at least'
        : 'at most';
  return breach(
    context,
    path,
    `${nameOf(path)} is ${quoted(value)}, which is too ${small ? 'small' : 'large'}.`,
    `Write a number of ${bound} ${limit}.`,
  );
}

function takesText(schema: z.core.$ZodType): boolean {
  const def = defOf(schema);
  return def.type === 'string' || (def.type === 'union' && def.options.some(takesText));
}

function found(value: unknown, written: string): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  const sort = typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'value';
  return `the ${sort} ${quoted(typeof value === 'string' ? value : written)}`;
}

/** `“owner”`, `item 2 of “personas”`. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'The front-matter';
  return typeof last === 'string'
    ? `“${last}”`
    : `Item ${String(last + 1)} of ${nameOf(path.slice(0, -1))}`;
}

function expectedAt(context: Context, path: Path) {
  const schema = schemaAt(context.schema, path);
  return schema ? expected(schema) : { what: 'a value', hint: 'Write a value.' };
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
    data,
  );
}

function breach(context: Context, path: Path, message: string, hint: string): Breach {
  return { rule: 'schema', range: context.front.place(path), message, hint };
}
