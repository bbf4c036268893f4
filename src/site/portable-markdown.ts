import type { Body } from '#source/body.ts';
import { offsets } from '#source/locate.ts';
import type { Span } from '#source/place.ts';

/** What stands in a body that is read outside the site. */
export interface Outside {
  /** The absolute address of a link; undefined if it leads nowhere. */
  link: (url: string) => string | undefined;
  /** The absolute address of an image; undefined if it is not published. */
  image: (url: string) => string | undefined;
}

/** A range of a text, and what takes its place. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/**
 * The Markdown of a body for readers outside the site: with absolute addresses and without comments, everything else as
 * written. A link that leads nowhere and an image that is not published become their text.
 */
export function portableMarkdown(text: string, body: Body, { link, image }: Outside): string {
  const offsetOf = offsets(text);
  const rangeOf = ({ line, column, endLine, endColumn }: Span) => ({
    from: offsetOf(line, column),
    to: offsetOf(endLine, endColumn),
  });
  const addressed = (span: Span, sign: '' | '!', shown: string, address: string | undefined) =>
    editOf(text, rangeOf(span), sign, shown, address);
  const edits = [
    ...body.comments.map((comment) => ({ ...rangeOf(comment), text: '' })),
    ...body.links
      .filter(({ bare }) => !bare)
      .map((one) => addressed(one, '', one.text, link(one.url))),
    ...body.images.map((one) => addressed(one, '!', one.alt, image(one.url))),
  ];
  return applied(text, body.start.offset, edits).trim();
}

/** The edit that gives a link or an image another address, or leaves only its text. */
function editOf(
  whole: string,
  { from, to }: { from: number; to: number },
  sign: string,
  shown: string,
  address: string | undefined,
): Edit {
  if (address === undefined) return { from, to, text: shown };
  const target = destinationIn(whole.slice(from, to));
  // A reference, whose address is written elsewhere.
  if (!target) return { from, to, text: `${sign}[${shown}](${safe(address)})` };
  return { from: from + target.from, to: from + target.to, text: safe(address) };
}

/** Where the address is in an inline link: after the first `](` that the rest of the link can follow. */
function destinationIn(link: string): { from: number; to: number } | undefined {
  for (const { index } of link.matchAll(/\]\(/g)) {
    const start = index + 2;
    const [, space = '', url] = destination.exec(link.slice(start)) ?? [];
    if (url === undefined || !isBalanced(url)) continue;
    const from = start + space.length;
    return { from, to: from + url.length };
  }
  return undefined;
}

/** An address, perhaps a title, and the closing parenthesis. */
const destination = /^(\s*)(<[^<>\n]*>|\S+?)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)$/;

function isBalanced(url: string): boolean {
  let depth = 0;
  for (const sign of url.startsWith('<') ? '' : url) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** An address that Markdown reads as one. */
function safe(address: string): string {
  return /[\s()<>]/.test(address) ? `<${address.replace(/[<>\n]/g, encodeURIComponent)}>` : address;
}

/** The text from an offset on with all edits; of those within another, only the outer one. */
function applied(text: string, start: number, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = start;
  for (const { from, to, text: into } of edits.toSorted(
    (one, other) => one.from - other.from || other.to - one.to,
  )) {
    if (from < done) continue;
    parts.push(text.slice(done, from), into);
    done = to;
  }
  return parts.join('') + text.slice(done);
}
