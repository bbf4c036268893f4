import { kinds, type DataOf, type Kind } from '#model/kinds.ts';
import { ownKeysApart, ownValue, withOwnKeys, type OwnKey } from '#model/own-keys.ts';
import { referencesIn, type Reference } from '#model/reference.ts';
import type { z } from 'zod';
import {
  notAmong,
  outOfRange,
  readAsKey,
  readAsNumber,
  stated,
  wrongType,
  type SchemaProblem,
  type Held,
} from './schema-problem.ts';
import { absent, missingTogether, takenKeys, unknownKey } from './key-problem.ts';
import { defOf, fieldAt, valuesOf } from './expected.ts';
import type { FrontMatter, Path } from './front-matter.ts';

export type Validated<K extends Kind> =
  | { data: DataOf<K>; references: readonly Reference[]; breaches: readonly [] }
  | { data?: undefined; references?: undefined; breaches: readonly SchemaProblem[] };

/** Maximum problems reported per file. Each one costs a search through all keys. */
const enough = 100;

/** Validates front-matter against the schema of its kind; `title` is for messages. */
export function validate<K extends Kind>(kind: K, front: FrontMatter, title: string): Validated<K> {
  const { schema } = kinds[kind];
  const { own, others } = ownKeysApart(front.data);
  const result = schema.safeParse(others);
  const ownIssues = issuesOf(own);
  const numbers = own.flatMap(([key, value]) => numbersReadAnew(front, [key], value));
  const isTaken = Object.keys(front.taken).length > 0;
  if (result.success && ownIssues.length === 0 && numbers.length === 0 && !isTaken) {
    const references = referencesIn(schema, result.data);
    const data = { ...result.data, ...Object.fromEntries(own) } as DataOf<K>;
    return { data, references, breaches: [] };
  }
  const keys = own.map(([key]) => key);
  const held: Held = { schema: withOwnKeys(schema, keys), front, kind, title };
  const issues = [...(result.error?.issues ?? []), ...ownIssues].slice(0, enough);
  const breaches = [...issues.flatMap((issue) => breachesOf(held, issue)), ...numbers];
  // Don't report a misspelt key as missing too. A service's missing owner has its own rule.
  const meant = new Set(breaches.map(({ means }) => JSON.stringify(means)));
  const isReported = ({ rule, lacks }: SchemaProblem) =>
    rule === 'service-has-owner'
      ? !meant.has('["owner"]')
      : !lacks || !meant.has(JSON.stringify(lacks));
  const reported = missingTogether(held, breaches.filter(isReported));
  return { breaches: [...takenKeys(held), ...reported] };
}

/** What is wrong with the values of keys of one's own. */
function issuesOf(own: readonly [OwnKey, unknown][]): z.core.$ZodIssue[] {
  return own.flatMap(([key, value]) => {
    const { error } = ownValue.safeParse(value);
    return (error?.issues ?? []).map((issue) => ({ ...issue, path: [key, ...issue.path] }));
  });
}

/** `0815`, which YAML reads as 815: no schema knows here whether a number or a name is meant. */
function numbersReadAnew(front: FrontMatter, path: Path, value: unknown): SchemaProblem[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => numbersReadAnew(front, [...path, index], item));
  if (typeof value !== 'number' || !Number.isFinite(value)) return [];
  const written = front.written(path);
  return written === String(value) ? [] : [readAsNumber(front, path, value, written)];
}

function breachesOf(held: Held, issue: z.core.$ZodIssue): SchemaProblem[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, enough).map((key) => unknownKey(held, path, key));
  }
  const value = valueAt(held.front.data, path);
  if (value === undefined || value === null) return [absent(held, path, value)];
  switch (issue.code) {
    case 'invalid_type':
      return [wrongType(held, path, value)];
    case 'invalid_value':
      return [notAmong(held, path, value)];
    case 'invalid_union':
      return inUnion(held, path, value, issue);
    case 'too_small':
    case 'too_big':
      return [outOfRange(held, path, value, issue)];
    case 'custom':
      if (value === '') return [absent(held, path, null)];
      return [
        isAmongValues(held, path) ? notAmong(held, path, value) : stated(held, path, value, issue),
      ];
    default:
      return [stated(held, path, value, issue)];
  }
}

/** In a union, a value of one option's type is validated against that option only. */
function inUnion(
  held: Held,
  path: Path,
  value: unknown,
  { errors }: z.core.$ZodIssueInvalidUnion,
): SchemaProblem[] {
  const field = fieldAt(held.schema, path);
  const def = field && defOf(field);
  if (def?.type !== 'union') return [wrongType(held, path, value)];
  const fitting = def.options.flatMap((option, index) => (isOfSort(option, value) ? [index] : []));
  const [only] = fitting;
  if (fitting.length !== 1 || only === undefined) return [wrongType(held, path, value)];
  const issues = (errors[only] ?? []).map((issue) => ({
    ...issue,
    path: [...path, ...issue.path],
  }));
  const isOwn = (issue: z.core.$ZodIssue) => issue.path.length === path.length;
  if (issues.some((issue) => issue.code === 'invalid_value' && isOwn(issue)))
    return [notAmong(held, path, value)];
  const asKey = readAsKey(held, path, issues);
  return asKey ? [asKey] : issues.flatMap((issue) => breachesOf(held, issue));
}

/** Whether the field takes either one of some values or something else. */
function isAmongValues({ schema }: Held, path: Path): boolean {
  const field = fieldAt(schema, path);
  return field !== undefined && valuesOf(field).length > 0;
}

function isOfSort(schema: z.core.$ZodType, value: unknown): boolean {
  const { type } = defOf(schema);
  if (Array.isArray(value)) return type === 'array';
  if (typeof value === 'object') return type === 'object' || type === 'record';
  return type === typeof value || (type === 'enum' && typeof value === 'string');
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
    data,
  );
}
