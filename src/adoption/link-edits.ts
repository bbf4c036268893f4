import type { Nodes } from 'mdast';
import { rangeOf } from '#source/node-span.ts';

/** The address of a link, an image or a definition, and where it is written. */
export interface AddressPart {
  url: string;
  range: { from: number; to: number };
}

/** The address of a node, if it has one that can be replaced. Bare addresses have none. */
export function addressPart(node: Nodes, text: string): AddressPart | undefined {
  if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return undefined;
  const [from, to] = rangeOf(node);
  const source = text.slice(from, to);
  const opening = node.type === 'definition' ? ']:' : '](';
  const start = node.type === 'link' ? linkTextEnd(node, from) : 0;
  // An image has its words without their places, so the last opening before the address counts.
  const open = node.type === 'image' ? source.lastIndexOf(opening) : source.indexOf(opening, start);
  if (open === -1) return undefined;
  const found = /^\][(:]\s*(<[^<>\n]*>|\S*)/.exec(source.slice(open));
  if (!found) return undefined;
  const [whole = '', written = ''] = found;
  const begin = from + open + whole.length - written.length;
  const inner =
    node.type === 'definition' ? written : written.startsWith('<') ? written : closed(written);
  return { url: node.url, range: { from: begin, to: begin + inner.length } };
}

/** Where the words of a link end, in its source. */
function linkTextEnd(node: Nodes & { children: Nodes[] }, from: number): number {
  const last = node.children.at(-1);
  return last ? Math.max(0, rangeOf(last)[1] - from) : 0;
}

/** An address up to the bracket that closes the link. */
function closed(written: string): string {
  let open = 0;
  for (let at = 0; at < written.length; at += 1) {
    if (written[at] === '\\') at += 1;
    else if (written[at] === '(') open += 1;
    else if (written[at] === ')') {
      if (open === 0) return written.slice(0, at);
      open -= 1;
    }
  }
  return written;
}

/** A path as the address of a link: what would end it or means something in an address is encoded. */
export function asAddress(path: string): string {
  return path.replace(/[\s()<>%?#"\\]/g, (letter) =>
    encodeURIComponent(letter).replace(
      /[()]/g,
      (bracket) => `%${bracket.charCodeAt(0).toString(16)}`,
    ),
  );
}
