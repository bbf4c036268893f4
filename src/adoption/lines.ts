import type { Nodes, Root } from 'mdast';
import { parseMarkdown, parseMdx } from '#markdown/grammar.ts';
import { expensiveText } from '#source/expensive-text.ts';
import { longCode } from '#source/long-code.ts';
import { markdownTooDeep, mdxTooDeep } from '#source/nesting.ts';
import { isIndentedCode } from '#markdown/indented-code.ts';
import type { Spot } from './ledger.ts';

/** A line of a page on its way, and where its words came from. */
export interface Line {
  text: string;
  at: Spot;
}

/** The lines of a text whose first line is that of the file with this number. */
export function linesOf(text: string, file: string, first = 1): Line[] {
  return text.split('\n').map((line, index) => ({ text: line, at: { file, line: first + index } }));
}

export function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('\n');
}

/** New lines from the place of another. */
export function linesAt(at: Spot, ...texts: string[]): Line[] {
  return texts.map((text) => ({ text, at }));
}

/** Lines without the empty ones at both ends. */
export function trimmed(lines: readonly Line[]): Line[] {
  const from = lines.findIndex(({ text }) => text.trim() !== '');
  const to = lines.findLastIndex(({ text }) => text.trim() !== '');
  return from === -1 ? [] : lines.slice(from, to + 1);
}

/** Lines without the indentation that all of them share, at most `most` columns. */
export function dedented(lines: readonly Line[], most = Infinity): Line[] {
  const shared = lines.reduce(
    (least, { text }) => (text.trim() === '' ? least : Math.min(least, indentOf(text))),
    most,
  );
  return lines.map(({ text, at }) => ({ text: withoutIndent(text, shared), at }));
}

/** The columns that a line is indented by; a tab reaches to the next multiple of four. */
export function indentOf(text: string): number {
  let columns = 0;
  for (const letter of text) {
    if (letter === ' ') columns += 1;
    else if (letter === '\t') columns += 4 - (columns % 4);
    else break;
  }
  return columns;
}

function withoutIndent(text: string, columns: number): string {
  let gone = 0;
  let at = 0;
  while (gone < columns && (text[at] === ' ' || text[at] === '\t')) {
    gone += text[at] === ' ' ? 1 : 4 - (gone % 4);
    at += 1;
  }
  return ' '.repeat(Math.max(0, gone - columns)) + text.slice(at);
}

/** The tree of a text; undefined if the parser can't read it in reasonable time, or if it is not valid MDX. */
export function treeOf(text: string, isMdx: boolean): Root | undefined {
  if (isMdx ? isDearMdx(text) : markdownTooDeep(text)) return undefined;
  const parse = isMdx ? parseMdx : parseMarkdown;
  try {
    return expensiveText(text, parse) ? undefined : parse(text);
  } catch (error) {
    if (isMdx || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Whether MDX would take its parser too long, or crash it: each brace makes it read the rest once more. */
function isDearMdx(text: string): boolean {
  const braces = text.split('{').length - 1;
  return mdxTooDeep(text) || braces * text.length > 200_000_000 || longCode(text, 0) !== undefined;
}

/**
 * The rows, from 0, of code and of HTML whose text is not Markdown; every row of a text that can't be read. `fences`
 * leaves out code that only its indentation marks: other tools and MDX indent text for other reasons.
 */
export function codeRows(
  text: string,
  isMdx: boolean,
  fences = isMdx,
): ReadonlyMap<number, 'code' | 'html'> {
  const tree = treeOf(text, isMdx) ?? (isMdx ? treeOf(text, false) : undefined);
  if (!tree) return new Map(text.split('\n').map((_, row) => [row, 'code']));
  const rows = new Map<number, 'code' | 'html'>();
  for (const node of nodesOf(tree)) {
    const isCode = node.type === 'code' && !(fences && isIndentedCode(node));
    const isVerbatim =
      node.type === 'html' && /^\s*<(?:!--|pre|script|style|textarea)/i.test(node.value);
    if ((!isCode && !isVerbatim) || !node.position) continue;
    const { start, end } = node.position;
    for (let row = start.line; row <= end.line; row += 1)
      rows.set(row - 1, isCode ? 'code' : 'html');
  }
  return rows;
}

/** A node and all below it, in order. */
export function* nodesOf(root: Nodes): Iterable<Nodes> {
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    if ('children' in node) for (const child of node.children.toReversed()) open.push(child);
  }
}

/** The place in old files of an offset in the text of lines. */
export function spotsOf(lines: readonly Line[], text: string): (offset: number) => Spot {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return lines[low]?.at ?? { file: '', line: 1 };
  };
}

/** A change of a text. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** The text with changes at places that do not overlap; of two that do, the first counts. */
export function spliced(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const edit of edits.toSorted((one, other) => one.from - other.from)) {
    if (edit.from < done) continue;
    parts.push(text.slice(done, edit.from), edit.text);
    done = edit.to;
  }
  return parts.join('') + text.slice(done);
}

/** Lines changed as their text is. Each new line is from the place of the line that it replaces. */
export function splicedLines(lines: readonly Line[], edits: readonly Edit[]): Line[] {
  if (edits.length === 0) return [...lines];
  const text = textOf(lines);
  const result: Line[] = [];
  let done = 0;
  let row = 0;
  const put = (piece: string, isNew: boolean) => {
    for (const [index, part] of piece.split('\n').entries()) {
      const at = lines[isNew ? row : row + index]?.at ?? lines.at(-1)?.at;
      const last = result.at(-1);
      if (index === 0 && last) last.text += part;
      else if (at) result.push({ text: part, at });
    }
  };
  for (const edit of edits.toSorted((one, other) => one.from - other.from)) {
    if (edit.from < done) continue;
    const kept = text.slice(done, edit.from);
    put(kept, false);
    row += countOf(kept);
    put(edit.text, true);
    row += countOf(text.slice(edit.from, edit.to));
    done = edit.to;
  }
  put(text.slice(done), false);
  return result;
}

function countOf(text: string): number {
  return text.split('\n').length - 1;
}
