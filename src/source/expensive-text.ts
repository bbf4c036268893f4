import type { Nodes } from 'mdast';
import type { RangedProblem } from './problem.ts';
import { rangeOf } from './node-span.ts';

/** Text that takes the Markdown parser more than linear time. */
interface Dear {
  sign: '&' | '_';
  /** The cost of a text. All texts of a file together may cost at most `maxCost`. */
  costOf: (text: string) => number;
  maxCost: number;
  message: string;
  hint: string;
}

const dear: readonly Dear[] = [
  {
    // The parser copies the text read so far for each one: gigabytes in the end, and the process dies.
    sign: '&',
    costOf: (text) => (text.match(/&[#\w]+;/g) ?? []).length * text.length,
    maxCost: 600_000_000,
    message: 'The text has too many character references (`&…;`).',
    hint: 'Write the characters themselves, or split the text with empty lines.',
  },
  {
    // The parser goes back through all earlier ones in the word: three seconds at the limit.
    sign: '_',
    costOf: (text) => (text.match(/_/g) ?? []).length ** 2,
    maxCost: 2_500_000_000,
    message: 'The text has too many underscores.',
    hint: 'Put it in a code block, or split it with empty lines.',
  },
];

/** Finds text that would take the parser minutes or all memory, far beyond any real document. */
export function expensiveText(
  source: string,
  parse: (text: string) => Nodes,
): RangedProblem | undefined {
  const suspected = dear.filter(
    ({ sign, costOf, maxCost }) => source.includes(sign) && costOf(source) > maxCost,
  );
  if (suspected.length === 0) return undefined;
  // With the signs replaced by a letter, texts parse quickly and keep their offsets.
  const texts = [...textsIn(parse(source.replaceAll(/[&_]/g, 'x')))];
  for (const { costOf, maxCost, message, hint } of suspected) {
    let total = 0;
    for (const [from, to] of texts) {
      total += costOf(source.slice(from, to));
      if (total > maxCost) return { range: [from, from], message, hint };
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
