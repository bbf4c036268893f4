import {
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
  isAlias,
  isMap,
  isScalar,
  isSeq,
} from 'yaml';
import type { RangedProblem } from './problem.ts';
import type { Range } from './locate.ts';
import { forbidden, hiddenByHash, inQuotes } from './yaml-traps.ts';

/** Maximum problems reported per file. */
const enough = 100;

/** The plain values of a YAML tree, and places that mean something other than the author intended. */
export function valuesOf(root: YAMLMap, yaml: string): { data: unknown; flaws: RangedProblem[] } {
  const flaws: RangedProblem[] = [];
  return { data: valueOf(root), flaws };

  function valueOf(node: Node | null): unknown {
    if (node === null) return null;
    note(forbidden(node, yaml) ?? hiddenByHash(node, yaml));
    if (isMap(node)) return Object.fromEntries(pairsOf(node as YAMLMap<Node, Node | null>));
    if (isSeq(node)) return (node as YAMLSeq<Node | null>).items.map(valueOf);
    return isScalar(node) && !isAlias(node) ? node.value : null;
  }

  function pairsOf(map: YAMLMap<Node, Node | null>): [string, unknown][] {
    const seen = new Map<string, Node>();
    const found: [string, unknown][] = [];
    let before: Pair<Node, Node | null> | undefined;
    for (const pair of map.items) {
      if (flaws.length >= enough) break;
      const { key } = pair;
      note(forbidden(key, yaml));
      if (isScalar(key)) {
        const name = nameOf(key);
        const first = seen.get(name);
        if (first) note(duplicate(key, name, first));
        else if (pair.value === null)
          note(withoutValue(key, name, map.flow === true ? before : undefined));
        else found.push([name, valueOf(pair.value)]);
        seen.set(name, first ?? key);
      } else if (!isAlias(key)) note(groupAsKey(key));
      before = pair;
    }
    return found;
  }

  function note(flaw: RangedProblem | undefined): void {
    if (flaw) flaws.push(flaw);
  }

  function groupAsKey(key: Node): RangedProblem {
    const message = 'A list or map can’t be a key.';
    return { range: rangeOf(key, yaml), message, hint: 'Write `key: value`.' };
  }

  function duplicate(key: Node, name: string, first: Node): RangedProblem {
    const line = yaml.slice(0, rangeOf(first, yaml)[0]).split('\n').length + 1;
    return {
      range: rangeOf(key, yaml),
      message: `The key “${name}” appears twice.`,
      hint: `Keep one of them. The first is in line ${String(line)}.`,
    };
  }

  /** In `{limits: 500 Mbit/s, 40 prefixes}` the comma ends the value, and the rest becomes a key. */
  function withoutValue(
    key: Node,
    name: string,
    before: Pair<Node, Node | null> | undefined,
  ): RangedProblem {
    const range = rangeOf(key, yaml);
    if (!isScalar(before?.value)) {
      return { range, message: `“${name}” has no value.`, hint: 'Write `key: value`.' };
    }
    const from = rangeOf(before.value, yaml)[0];
    const whole = yaml.slice(from, range[1]);
    const [, units, decimals] = /^(-?\d+), ?(\d+)$/.exec(whole) ?? [];
    if (units !== undefined && decimals !== undefined) {
      const number = `${units}.${decimals}`;
      return {
        range,
        message: `“${name}” has no value: a comma inside braces starts a new key.`,
        hint: `A number needs a decimal point, not a comma: write \`${number}\`.`,
        fix: decimals.length === 3 ? undefined : { range: [from, range[1]], text: number },
      };
    }
    const owner = isScalar(before.key) ? nameOf(before.key) : '';
    return {
      range,
      message: `“${name}” has no value: a comma inside braces starts a new key.`,
      hint: `If it belongs to the text before the comma, put the whole text in quotes: \`${owner}: ${inQuotes(whole)}\`.`,
    };
  }
}

/** The range of a node, without what follows it. */
export function rangeOf(node: Node | null, yaml: string): Range {
  const [from, to] = node?.range ?? [0, 0];
  const last =
    isMap(node) && !node.flow ? (node as YAMLMap<Node, Node | null>).items.at(-1) : undefined;
  // A group's own range includes the comments after it.
  if (last) return [from, rangeOf(last.value?.range ? last.value : last.key, yaml)[1]];
  // Only what YAML takes as white space: a no-break space belongs to a text.
  let end = to;
  while (end > from && ' \t\r\n'.includes(yaml.charAt(end - 1))) end -= 1;
  return [from, end];
}

/** The name of a key, as written. */
export function nameOf(key: Scalar): string {
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}
