import {
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
} from 'yaml';
import type { RangedProblem } from './problem.ts';
import type { Range } from './locate.ts';
import { tooDeep } from './nesting.ts';
import { oddSpaces } from './odd-spaces.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { explain } from './yaml-traps.ts';
import { nameOf, rangeOf, valuesOf } from './yaml-values.ts';

export type Path = readonly (string | number)[];

/** Front-matter as plain values, with the positions of keys and values. Offsets are in the file. */
export interface FrontMatter {
  /** Undefined if the YAML can't be parsed. Former keys have their present names. */
  data: unknown;
  /** The former keys that it uses. */
  former: readonly string[];
  /** Keys read as others, with these: `Title` as `title`. */
  taken: Readonly<Record<string, string>>;
  flaws: RangedProblem[];
  /** Spaces that are not ordinary where YAML needs them; asked if something is wrong. */
  oddSpaces: () => RangedProblem | undefined;
  /** The range of a value. For an empty value, list or map: of its key. For a missing one: of its nearest parent. */
  place: (path: Path) => Range;
  /** The range of the key itself. */
  key: (path: Path) => Range;
  /** The value as written, including quotes; empty if there is none. */
  written: (path: Path) => string;
  /** What is written in a range. */
  between: (range: Range) => string;
}

const opening: Range = [0, 3];
const sizeLimit = 256 * 1024;
const options = {
  version: '1.2',
  schema: 'core',
  merge: false,
  // The parser compares keys in pairs, which takes minutes for many. `pairs` finds duplicates in one pass.
  uniqueKeys: false,
  prettyErrors: false,
} as const;

/**
 * Parses YAML 1.2 core schema: one document with unique keys, without tags, anchors, aliases or merge keys. `start`
 * is its offset in the file. `renamed` has the present names of former keys, and `takenFor` tells what other keys mean.
 */
export function readFrontMatter(
  yaml: string,
  start: number,
  renamed: Readonly<Record<string, string>> = {},
  takenFor: (keys: readonly string[]) => Readonly<Record<string, string>> = () => ({}),
): FrontMatter {
  const plain = yaml.length > sizeLimit ? undefined : readPlainYaml(yaml);
  // Positions are only needed for problems, so plain front-matter is not fully parsed until one is requested.
  let parsed = plain ? undefined : parse(yaml);
  const raw = plain ?? parsed?.data;
  const former = formerKeys(raw, renamed);
  const taken = takenFor(Object.keys(raw ?? {}).filter((key) => !former.includes(key)));
  const present = {
    ...taken,
    ...Object.fromEntries(former.map((key) => [key, renamed[key] ?? key])),
  };
  const find = (path: Path) => located((parsed ??= parse(yaml)).root, asWritten(path, present));
  const shifted = ([from, to]: Range): Range => [from + start, to + start];
  const moved = (flaw: RangedProblem): RangedProblem => ({
    ...flaw,
    range: shifted(flaw.range),
    fix: flaw.fix && { ...flaw.fix, range: shifted(flaw.fix.range) },
  });
  return {
    data: Object.keys(present).length > 0 ? withPresentKeys(raw as object, present) : raw,
    former,
    taken,
    flaws: (parsed?.flaws ?? []).map(moved),
    oddSpaces: () => {
      const flaw = oddSpaces(yaml);
      return flaw && moved(flaw);
    },
    place: (path) => {
      const spot = find(path);
      return spot ? shifted(classifyPath(spot, yaml)) : opening;
    },
    key: (path) => {
      const spot = find(path);
      return spot ? shifted(rangeOf(spot.key ?? spot.value, yaml)) : opening;
    },
    written: (path) => {
      const spot = find(path);
      return spot?.depth === path.length ? yaml.slice(...rangeOf(spot.value, yaml)) : '';
    },
    between: ([from, to]) => yaml.slice(from - start, to - start),
  };
}

/** The former keys of front-matter whose present names are free; a file with both has an unknown key. */
function formerKeys(data: unknown, renamed: Readonly<Record<string, string>>): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(renamed)
    .filter(([old, now]) => Object.hasOwn(data, old) && !Object.hasOwn(data, now))
    .map(([old]) => old);
}

function withPresentKeys(data: object, present: Readonly<Record<string, string>>): object {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]: [string, unknown]) => [present[key] ?? key, value]),
  );
}

function asWritten([first, ...rest]: Path, present: Readonly<Record<string, string>>): Path {
  const old = Object.keys(present).find((key) => present[key] === first);
  return first === undefined ? [] : [old ?? first, ...rest];
}

interface Parsed {
  root: Node | null;
  data: unknown;
  flaws: RangedProblem[];
}

function parse(yaml: string): Parsed {
  const unread = (message: string, hint: string): Parsed => ({
    root: null,
    data: undefined,
    flaws: [{ range: [0, 0], message, hint }],
  });
  if (yaml.length > sizeLimit)
    return unread('The front-matter is larger than 256 KB.', 'Move text below the front-matter.');
  const deep = () =>
    unread('The front-matter is nested too deeply.', 'Use fewer levels of nesting.');
  if (tooDeep(yaml)) return deep();
  try {
    const document = parseDocument<Node>(yaml, options);
    const [error] = document.errors;
    if (error) return { root: document.contents, data: undefined, flaws: [explain(error, yaml)] };
    const root = document.contents;
    if (root === null) return { root, data: {}, flaws: [] };
    return isMap(root) ? { root, ...valuesOf(root, yaml) } : notAGroup(root, yaml);
  } catch (error) {
    if (error instanceof RangeError) return deep();
    throw error;
  }
}

function notAGroup(root: Node, yaml: string): Parsed {
  const [what, hint] = isSeq(root)
    ? ['list', 'Write `key: value` lines.']
    : ['text', 'Write `key: value`, with an ordinary space after the colon.'];
  const message = `The front-matter is a ${what}.`;
  return { root: null, data: undefined, flaws: [{ range: rangeOf(root, yaml), message, hint }] };
}

interface Spot {
  key: Node | undefined;
  value: Node | null;
  /** How many steps of the path lead here. */
  depth: number;
}

/** The node at a path, or the last one on the way; undefined if even the first step is missing. */
function located(root: Node | null, path: Path): Spot | undefined {
  let spot: Spot | undefined;
  let node: Node | null | undefined = root;
  for (const [index, step] of path.entries()) {
    let next: Spot | undefined;
    if (isMap(node)) {
      const pair: Pair<Node, Node | null> | undefined = (
        node as YAMLMap<Node, Node | null>
      ).items.find(({ key }) => isScalar(key) && nameOf(key) === step);
      if (pair) next = { key: pair.key, value: pair.value, depth: index + 1 };
    } else if (isSeq(node) && typeof step === 'number') {
      const item = (node as YAMLSeq<Node | null>).items[step];
      if (item !== undefined) next = { key: undefined, value: item, depth: index + 1 };
    }
    if (!next) return spot;
    spot = next;
    node = next.value;
  }
  return spot;
}

function classifyPath({ key, value }: Spot, yaml: string): Range {
  if (key && (isCollection(value) || isEmpty(value, yaml))) return rangeOf(key, yaml);
  const first = isMap(value) ? (value as YAMLMap<Node>).items[0]?.key : undefined;
  return rangeOf(first ?? value, yaml);
}

function isEmpty(node: Node | null, yaml: string): boolean {
  const [from, to] = rangeOf(node, yaml);
  return from === to;
}
