import type { Link, List, Nodes, Paragraph, Root, Text } from 'mdast';
import { isIndentedCode } from './indented-code.ts';

/**
 * A text changed so that the Markdown parser reads it correctly. The parser has two faults (`docs/upstream.md`): in a
 * table, a bare address swallows the rest of the row; after indented code, a list must begin at 1. Characters are
 * replaced one for one, so that positions stay the same. Afterwards the tree is restored.
 */
export interface Guarded {
  text: string;
  /** The start numbers of lists, by the line of their first item. */
  starts: ReadonlyMap<number, number>;
}

/** Replaces the colon of an address: a character that no text may contain (Unicode noncharacter). */
export const colonSign = '\uFDD0';

/** Changes a text where the parser would misread it; `read` calls the parser. */
export function guarded(text: string, read: (text: string) => Root): Guarded {
  const starts = new Map<number, number>();
  let safe = withoutColons(text);
  // Fixing one list may reveal another inside it. Real documents need only a few passes.
  for (let pass = 0; pass < 3 && mayHoldLists(safe); pass += 1) {
    const found = listsTakenForText(read(safe));
    if (found.length === 0) break;
    const characters = safe.split('');
    for (const { offset, line, digits } of found) {
      starts.set(line, Number(digits));
      const one = '1'.padStart(digits.length);
      for (const [index, digit] of [...one].entries()) characters[offset + index] = digit;
    }
    safe = characters.join('');
  }
  return { text: safe, starts };
}

/** Whether the parser misread no list; `root` is the tree of a text from `withoutColons`. */
export function isReadRight(root: Root): boolean {
  return listsTakenForText(root).length === 0;
}

/** The text with `colonSign` for the colon of each address that ends at a bar. */
export function withoutColons(text: string): string {
  if (!text.includes('|') || text.includes(colonSign)) return text;
  const found: number[] = [];
  for (let at = text.indexOf('://'); at !== -1;) {
    const length = text.slice(at).search(/[\s<|]/);
    const end = length === -1 ? text.length : at + length;
    const before = text.slice(Math.max(0, at - 20), at);
    if (text[end] === '|' && /(?:^|[\s|])[*_~(]*https?$/i.test(before)) found.push(at);
    at = text.indexOf('://', end);
  }
  const parts = found.map((at, index) =>
    text.slice(index === 0 ? 0 : (found[index - 1] ?? 0) + 1, at),
  );
  const last = found.at(-1);
  return last === undefined ? text : [...parts, text.slice(last + 1)].join(colonSign);
}

/** Whether a line that starts like a list follows one that may be indented code. */
function mayHoldLists(text: string): boolean {
  if (!text.includes('    ') && !text.includes('\t')) return false;
  for (const { index } of text.matchAll(/^[ \t>]*(?!1[.)])\d{1,4}[.)](?=[ \t\n]|$)/gm)) {
    let end = index;
    let line = '';
    while (end > 0 && !/[^ \t>]/.test(line)) {
      const start = text.lastIndexOf('\n', end - 2) + 1;
      line = text.slice(start, end - 1);
      end = start;
    }
    if (/ {4}|\t/.test(line)) return true;
  }
  return false;
}

interface ListStart {
  offset: number;
  line: number;
  digits: string;
}

/**
 * Paragraphs right after indented code that look like an ordered list. Runs on every text, so it allocates little.
 */
function listsTakenForText(node: Nodes, found: ListStart[] = []): ListStart[] {
  if (!('children' in node) || !holdBlocks.has(node.type)) return found;
  let before: Nodes | undefined;
  for (const child of node.children) {
    if (child.type === 'paragraph' && before?.type === 'code' && isIndentedCode(before)) {
      const digits = numberOf(child);
      const { offset, line } = child.position?.start ?? {};
      if (digits !== undefined && offset !== undefined && line !== undefined)
        found.push({ offset, line, digits });
    } else listsTakenForText(child, found);
    before = child;
  }
  return found;
}

const holdBlocks = new Set(['root', 'blockquote', 'list', 'listItem', 'footnoteDefinition']);

function numberOf({ children: [first] }: Paragraph): string | undefined {
  return first?.type === 'text' ? /^(\d{1,4})[.)](?=[ \t\n]|$)/.exec(first.value)?.[1] : undefined;
}

/** Splits a text into guarded addresses, as links, and the text between; `read` parses one address. */
export function withAddresses(text: string, read: (text: string) => Root): (Text | Link)[] {
  return text.split(new RegExp(`(https?${colonSign}//[^\\s<]*)`, 'i')).flatMap((part, index) => {
    const value = withColons(part);
    if (value === '') return [];
    const [paragraph] = index % 2 === 1 ? read(value).children : [];
    if (paragraph?.type !== 'paragraph') return [{ type: 'text', value }];
    return paragraph.children.flatMap((child) =>
      child.type === 'text' || child.type === 'link' ? [child] : [],
    );
  });
}

/** Restores colons. */
export function withColons(text: string): string {
  return text.replaceAll(colonSign, ':');
}

/** Restores in the tree what `guarded` replaced in its text. */
export function restored(
  root: Root,
  { text, starts }: Guarded,
  read: (text: string) => Root,
): Root {
  if (starts.size > 0 || text.includes(colonSign)) restore(root, starts, read);
  return root;
}

function restore(node: Nodes, starts: Guarded['starts'], read: (text: string) => Root): void {
  for (const key of ['value', 'url', 'title', 'alt', 'meta', 'label'] as const) {
    const written = (node as Partial<Record<typeof key, unknown>>)[key];
    if (typeof written === 'string' && node.type !== 'text')
      Object.assign(node, { [key]: withColons(written) });
  }
  if (node.type === 'list') node.start = startOf(node, starts);
  if (!('children' in node)) return;
  for (const child of node.children) restore(child, starts, read);
  node.children = node.children.flatMap((child) =>
    child.type === 'text' && child.value.includes(colonSign) ? placed(child, read) : [child],
  );
}

/** The start number of a list. */
export function startOf(list: List, starts: Guarded['starts']): number | null {
  return starts.get(list.position?.start.line ?? 0) ?? list.start ?? null;
}

/** The links and texts in a text, with positions. Within a table row, everything is on one line. */
function placed(text: Text, read: (text: string) => Root): (Text | Link)[] {
  const start = text.position?.start ?? { line: 1, column: 1, offset: 0 };
  let done = 0;
  return withAddresses(text.value, read).map((part) => {
    const length = part.type === 'text' ? part.value.length : textLength(part);
    const at = (by: number) => ({
      line: start.line,
      column: start.column + by,
      offset: (start.offset ?? 0) + by,
    });
    const position = { start: at(done), end: at(done + length) };
    done += length;
    const children =
      part.type === 'link' ? part.children.map((child) => ({ ...child, position })) : [];
    return part.type === 'link' ? { ...part, children, position } : { ...part, position };
  });
}

function textLength({ children }: Link): number {
  return children.reduce((sum, child) => sum + ('value' in child ? child.value.length : 0), 0);
}
