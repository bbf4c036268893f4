import type { Nodes } from 'mdast';
import type { RangedProblem } from './ranged-problem.ts';
import { rangeOf } from './node-span.ts';

/** What costs the Markdown reader more than the length of a text. */
interface Dear {
  sign: '&' | '_';
  /** What a text costs, of which all texts of a file may come to `most`. */
  costOf: (text: string) => number;
  most: number;
  message: string;
  hint: string;
}

const dear: readonly Dear[] = [
  {
    // For each one it copies what it has of the text so far: gigabytes, and in the end the process stops.
    sign: '&',
    costOf: (text) => (text.match(/&[#\w]+;/g) ?? []).length * text.length,
    most: 600_000_000,
    message: 'The text has too many character references (`&…;`).',
    hint: 'Write the characters themselves, or split the text with empty lines.',
  },
  {
    // For each one within a word it goes back through those before: three seconds at the limit.
    sign: '_',
    costOf: (text) => (text.match(/_/g) ?? []).length ** 2,
    most: 2_500_000_000,
    message: 'The text has too many underscores.',
    hint: 'Put it in a code block, or split it with empty lines.',
  },
];

/** Says of a file’s text what would take its reader minutes, or all memory: far beyond any document. */
export function expensiveText(
  source: string,
  parse: (text: string) => Nodes,
): RangedProblem | undefined {
  const suspected = dear.filter(
    ({ sign, costOf, most }) => source.includes(sign) && costOf(source) > most,
  );
  if (suspected.length === 0) return undefined;
  // With another letter in their place, all signs are plain text at the same offsets.
  const texts = [...textsIn(parse(source.replaceAll(/[&_]/g, 'x')))];
  for (const { costOf, most, message, hint } of suspected) {
    let total = 0;
    for (const [from, to] of texts) {
      total += costOf(source.slice(from, to));
      if (total > most) return { range: [from, from], message, hint };
    }
  }
  return undefined;
}

function* textsIn(root: Nodes): Iterable<readonly [from: number, to: number]> {
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'text') yield rangeOf(node);
    if ('children' in node) for (const child of node.children) open.push(child);
  }
}
