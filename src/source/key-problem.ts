import { kindNames, kinds, type Kind } from '#model/kinds.ts';
import { differInCase, keyMeant } from '#model/meant-keys.ts';
import { nearest } from '#model/nearest.ts';
import { asOwnKey, isMeantAsOwn, isOwnKey } from '#model/own-keys.ts';
import { quoted } from '#model/values.ts';
import { descriptionOf, fieldAt, isOptional, keysOf } from './expected.ts';
import { inWords } from '#model/phrase.ts';
import type { Path } from './front-matter.ts';
import {
  breachAt,
  expectedAt,
  keyName,
  nameOf,
  start,
  type Held,
  type SchemaProblem,
} from './schema-problem.ts';

/** Tells for keys at the top which of the kind’s they are read as: `Title` as `title`, `status` as `lifecycle`. */
export function keysTakenFor(kind: Kind): (keys: readonly string[]) => Record<string, string> {
  const known = Object.keys(kinds[kind].schema.shape);
  return (keys) => {
    const taken: Record<string, string> = {};
    let free = known.filter((key) => !keys.includes(key));
    for (const key of keys) {
      if (known.includes(key) || isMeantAsOwn(key)) continue;
      const meant = keyMeant(key, free);
      if (meant === undefined) continue;
      taken[key] = meant;
      free = free.filter((each) => each !== meant);
    }
    return taken;
  };
}

/** The keys at the top that were read as others. Those that differ only in capitals are one problem. */
export function takenKeys(held: Held): SchemaProblem[] {
  const taken = Object.entries(held.front.taken);
  const cased = taken.filter(([key, meant]) => differInCase(key, meant));
  const others = taken.filter(([key, meant]) => !differInCase(key, meant));
  return [...(cased.length > 0 ? [cased] : []), ...others.map((pair) => [pair])].map((pairs) =>
    takenKey(held, pairs),
  );
}

function takenKey(held: Held, pairs: readonly [key: string, meant: string][]): SchemaProblem {
  const names = inWords(pairs.map(([key]) => quoted(key)));
  const [key, meant] = pairs[0] ?? ['', ''];
  const isCased = differInCase(key, meant);
  const right = inWords(pairs.map(([, name]) => `\`${name}:\``));
  const ranges = pairs.map(([, name]) => held.front.key([name]));
  const [from, to] = [ranges[0]?.[0] ?? 0, ranges.at(-1)?.[1] ?? 0];
  let text = held.front.between([from, to]);
  pairs.forEach(([, name], index) => {
    const [first, last] = ranges[index] ?? [0, 0];
    const fromEnd = to - last;
    const at = text.length - fromEnd - (last - first);
    text = text.slice(0, at) + name + text.slice(text.length - fromEnd);
  });
  return {
    rule: 'schema',
    range: ranges[0] ?? [0, 0],
    message: `Unknown ${pairs.length > 1 ? 'keys' : 'key'} ${names}.`,
    hint: `Write ${right}.${isCased ? ' Capital letters matter.' : ''}`,
    fix: { range: [from, to], text },
    mends: { keys: pairs.map(([, name]) => name), what: 'names' },
    about: keyName(held, [meant]),
  };
}

/** A key that is missing or has no value. */
export function absent(held: Held, path: Path, value: null | undefined): SchemaProblem {
  const key = String(path.at(-1));
  const field = fieldAt(held.schema, path);
  const { hint } = expectedAt(held, path);
  const mayGo = typeof path.at(-1) === 'number' || (field && isOptional(field));
  const write = mayGo
    ? `${hint.replace(/\.$/, '')}${hint.includes(';') ? ';' : ','} or remove it.`
    : hint;
  const add = `Add ${withMeaning(held, path)}. ${hint}`;
  if (held.kind === 'service' && key === 'owner' && path.length === 1) {
    const message = `The service “${held.title}” has no owner.`;
    const breach = breachAt(held, path, message, value === undefined ? add : hint);
    return { ...breach, rule: 'service-has-owner' };
  }
  if (value === null) return breachAt(held, path, `${start(nameOf(path))} is empty.`, write);
  const message = `“${key}” is missing${within(path)}.`;
  return { ...breachAt(held, path, message, add), lacks: path };
}

/** The problems, with the keys that are missing in one place as one. */
export function missingTogether(held: Held, problems: readonly SchemaProblem[]): SchemaProblem[] {
  const groups = Map.groupBy(problems, ({ lacks }) => lacks && JSON.stringify(lacks.slice(0, -1)));
  return problems.flatMap((problem) => {
    const { lacks } = problem;
    const group = groups.get(lacks && JSON.stringify(lacks.slice(0, -1)));
    if (!lacks || !group || group.length === 1) return [problem];
    if (group[0] !== problem) return [];
    const paths = group.flatMap(({ lacks: path }) => (path ? [path] : []));
    const names = inWords(paths.map((path) => `“${String(path.at(-1))}”`));
    const message = `${names} are missing${within(lacks)}.`;
    const hint = `Add ${inWords(paths.map((path) => withMeaning(held, path)))}.`;
    return [{ ...breachAt(held, lacks, message, hint), about: keyName(held, lacks.slice(0, -1)) }];
  });
}

/** A key that the schema does not have. */
export function unknownKey(held: Held, path: Path, key: string): SchemaProblem {
  const field = path.length === 0 ? held.schema : fieldAt(held.schema, path);
  const keys = field ? keysOf(field) : [];
  const range = held.front.key([...path, key]);
  const message = `Unknown key ${quoted(key)}.`;
  if (isMeantAsOwn(key)) return { rule: 'schema', range, message, hint: ownKeyHint(key) };
  const there = presentKeys(held, path);
  const free = keys.filter((each) => !there.includes(each));
  const meant = keyMeant(key, free);
  const near = meant ?? nearest(key, free);
  const double = near === undefined ? (keyMeant(key, keys) ?? nearest(key, keys)) : undefined;
  return {
    rule: 'schema',
    range,
    message,
    hint: hintFor(held, path, key, { keys, meant, near, double }),
    fix: meant === undefined ? undefined : { range, text: meant },
    means: near === undefined ? undefined : [...path, near],
    about: keyName(held, near === undefined ? path : [...path, near]),
  };
}

interface Candidates {
  keys: readonly string[];
  meant: string | undefined;
  near: string | undefined;
  /** A key that is like it, and there already. */
  double: string | undefined;
}

function hintFor(
  { kind }: Held,
  path: Path,
  key: string,
  { keys, meant, near, double }: Candidates,
): string {
  if (meant !== undefined) return `Write \`${meant}:\`.`;
  if (near !== undefined) return `Did you mean “${near}”?`;
  if (double !== undefined) return `Keep either this or \`${double}:\`, which is there already.`;
  const others = kindNames.filter(
    (other) => other !== kind && Object.hasOwn(kinds[other].schema.shape, key),
  );
  const [home] = path.length === 0 ? others : [];
  const belongs = home === undefined ? '' : `It is a key of a ${home}. `;
  return `${belongs}Valid keys here: ${keys.join(', ')}.`;
}

function ownKeyHint(key: string): string {
  if (isOwnKey(key)) return 'Keys of your own are only valid at the top of the front-matter.';
  const right = asOwnKey(key);
  if (right !== undefined) return `Write keys of your own like this: \`${right}\`.`;
  return 'Write a name after `x-`, in lower-case letters, digits and inner hyphens: `x-cost-centre`.';
}

function presentKeys({ front }: Held, path: Path): string[] {
  const group = path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
    front.data,
  );
  return Object.keys(group ?? {});
}

/** A key with what it is for: `` `summary:` (the topic, in one sentence) ``. */
function withMeaning({ schema }: Held, path: Path): string {
  const field = fieldAt(schema, path);
  return `\`${String(path.at(-1))}:\`${field ? inBrackets(descriptionOf(field)) : ''}`;
}

function inBrackets(description: string | undefined): string {
  if (description === undefined) return '';
  const sentence = description.replace(/\.$/, '');
  const isName = /^\p{Lu}[\p{Lu}\d]/u.test(sentence);
  return ` (${isName ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1)})`;
}

function within(path: Path): string {
  return path.length > 1 ? ` in ${nameOf(path.slice(0, -1))}` : '';
}
