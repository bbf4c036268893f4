import type { Nodes } from 'mdast';
import { htmlTokens } from '#markup/html-tokens.ts';
import type { LiteralMark } from './body.ts';
import { formsIn, hidden, mayHoldForms, type Found } from './literal-forms.ts';
import { pieceLocator } from './locate.ts';
import { rangeOf, spanOf } from './node-span.ts';

/**
 * Up to `maxMarks` places in a block that look like mark-up but are shown literally, in order. Escaped text is
 * intended, so it doesn’t count; nor does code.
 */
export function literalMarks(block: Nodes, text: string, maxMarks: number): LiteralMark[] {
  if (maxMarks <= 0) return [];
  const [start, end] = rangeOf(block);
  const raw = text.slice(start, end);
  if (!mayHoldForms(block.type, raw)) return [];
  const shown = block.type === 'html' ? htmlText(raw) : shownText(block, raw);
  const spanIn = pieceLocator(raw, spanOf(block));
  const marks: Found[] = [];
  // Everything in a block of HTML is read alike, so one place is enough.
  const most = block.type === 'html' ? 1 : maxMarks;
  // Checkboxes belong to lists, whose text never begins in the first column. Nor does that of quotes.
  const isInside = spanOf(block).column > 1;
  for (const found of formsIn(block.type, shown)) {
    if (marks.length >= most) break;
    if (found.kind === 'task' && !isInside) continue;
    if (found.kind === 'unquoted' && isInside) continue;
    if (marks.every((other) => isApart(found, other))) marks.push(found);
  }
  return marks
    .sort((one, other) => one.from - other.from)
    .map(({ kind, from, to }) => ({ ...spanIn([from, to]), kind, value: raw.slice(from, to) }));
}

function isApart(one: Found, other: Found): boolean {
  return one.to <= other.from || one.from >= other.to;
}

/** The source of a block with everything hidden that is not its text: code, tags, delimiters. */
function shownText(block: Nodes, raw: string): string {
  const [start] = rangeOf(block);
  const parts: string[] = [];
  let done = 0;
  const visit = (node: Nodes, depth: number) => {
    if (node.type === 'text' || node.type === 'break') {
      const [from, to] = rangeOf(node);
      const written = raw.slice(from - start, to - start);
      // A backslash at a line’s end is a break, no sign.
      const source = node.type === 'text' ? written : written.replace('\\', ' ');
      parts.push(masked(raw.slice(done, from - start)), source);
      done = to - start;
    } else if (depth < deepest && 'children' in node && (node === block || holdText.has(node.type)))
      for (const child of node.children) visit(child, depth + 1);
  };
  visit(block, 0);
  return parts.join('') + masked(raw.slice(done));
}

/** Text that is nested more deeply is a flaw of the file. */
const deepest = 200;

const holdText: ReadonlySet<string> = new Set([
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'mdxJsxTextElement',
]);

/** The source of raw HTML with tags, comments and the content of elements for code hidden. */
function htmlText(html: string): string {
  const parts: string[] = [];
  let done = 0;
  let inCode = 0;
  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') continue;
    const before = html.slice(done, token.from);
    parts.push(inCode > 0 ? masked(before) : before, masked(html.slice(token.from, token.to)));
    done = token.to;
    if (token.kind === 'comment' || !forCode.has(token.name)) continue;
    inCode = Math.max(0, inCode + (token.kind === 'open' ? 1 : -1));
  }
  const rest = html.slice(done);
  return parts.join('') + (inCode > 0 ? masked(rest) : rest);
}

const forCode: ReadonlySet<string> = new Set(
  'pre code kbd samp var script style textarea svg math'.split(' '),
);

function masked(text: string): string {
  if (!text.includes('\n')) return hidden.repeat(text.length);
  return text.replace(/[^\n]/g, hidden);
}
