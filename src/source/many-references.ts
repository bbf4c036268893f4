import type { Nodes } from 'mdast';
import type { Flaw } from './flaw.ts';
import { rangeOf } from './node-span.ts';

/** What a file’s texts may cost, each its character references times its length. */
const most = 600_000_000;
const reference = /&[#\w]+;/g;

/**
 * Says of a text that it has too many character references (`&amp;`) for its length: for each one the Markdown reader
 * copies what it has of the text so far, which comes to gigabytes, and in the end stops the process.
 */
export function manyReferences(source: string, parse: (text: string) => Nodes): Flaw | undefined {
  if (costOf(source) <= most) return undefined;
  let total = 0;
  // With another letter in its place, each is plain text at the same offset.
  for (const range of textsIn(parse(source.replaceAll('&', 'x')))) {
    total += costOf(source.slice(...range));
    if (total <= most) continue;
    return {
      range: [range[0], range[0]],
      message: 'The text has too many character references (`&…;`).',
      hint: 'Write the characters themselves, or part the text by empty lines.',
    };
  }
  return undefined;
}

function costOf(text: string): number {
  return text.includes('&') ? (text.match(reference) ?? []).length * text.length : 0;
}

function* textsIn(root: Nodes): Iterable<readonly [from: number, to: number]> {
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'text') yield rangeOf(node);
    if ('children' in node) for (const child of node.children) open.push(child);
  }
}
