import type { PhrasingContent, RootContent } from 'mdast';
import { htmlTokens, type HtmlTag, type HtmlToken } from '#markup/html-tokens.ts';

/** The elements that make a table of HTML. */
export const tableElements: ReadonlySet<string> = new Set(
  'table caption colgroup col thead tbody tfoot tr td th'.split(' '),
);

/** Elements that only give text in a pasted table its look, or that Markdown writes in another way. */
export const pastedElements: ReadonlySet<string> = new Set(
  'p div span font b strong i em u s strike code tt a br center h1 h2 h3 h4 h5 h6 ul ol li'.split(
    ' ',
  ),
);

/**
 * A table of HTML as a Markdown tree; its first row is the head. Undefined if Markdown can’t say the same: cells that
 * span others, lists, images or tables within cells, rows of different length, or less than two rows.
 */
export function markdownTable(html: string): RootContent | undefined {
  const tokens = htmlTokens(html.trim());
  const [first] = tokens;
  const last = tokens.at(-1);
  if (!isTag(first) || first.name !== 'table' || !isTag(last) || last.name !== 'table') return;
  const rows = rowsIn(tokens.slice(1, -1));
  const width = rows?.[0]?.length ?? 0;
  if (!rows || rows.length < 2 || width === 0 || rows.some((row) => row.length > width)) return;
  return {
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, index) => ({
        type: 'tableCell',
        children: cells[index] ?? [],
      })),
    })),
  };
}

type Cell = PhrasingContent[];

function rowsIn(tokens: readonly HtmlToken[]): Cell[][] | undefined {
  const rows: Cell[][] = [];
  let cell: HtmlToken[] | undefined;
  for (const token of tokens) {
    if (isTag(token) && tableElements.has(token.name)) {
      if (cell) {
        const content = contentOf(cell);
        if (!content) return undefined;
        rows.at(-1)?.push(content);
        cell = undefined;
      }
      if (token.name === 'table' || token.name === 'caption') return undefined;
      if (token.kind === 'open' && token.name === 'tr') rows.push([]);
      if (token.kind !== 'open' || !/^t[dh]$/.test(token.name)) continue;
      if (rows.length === 0 || spans(token)) return undefined;
      cell = [];
    } else if (cell) cell.push(token);
    else if (token.kind !== 'text' || token.value.trim() !== '') return undefined;
  }
  return rows.filter((row) => row.length > 0);
}

function spans({ attributes }: HtmlTag): boolean {
  return ['colspan', 'rowspan'].some((name) => !/^1?$/.test(attributes.get(name) ?? ''));
}

/** The text of a cell, with its emphasis, code and links. Undefined if it has anything else. */
function contentOf(tokens: readonly HtmlToken[]): Cell | undefined {
  const root: Cell = [];
  const open: { name: string; children: Cell }[] = [{ name: '', children: root }];
  const add = (node: PhrasingContent) => open.at(-1)?.children.push(node);
  let isNewPart = false;
  let hasText = false;
  for (const token of tokens) {
    if (token.kind === 'comment') continue;
    if (token.kind === 'text') {
      const value = token.value.replace(/\s+/g, ' ');
      const says = value.trim() !== '';
      if (isNewPart && says && hasText) add({ type: 'html', value: '<br>' });
      isNewPart &&= !says;
      hasText ||= says;
      add({ type: 'text', value });
      continue;
    }
    const { name, kind } = token;
    if (/^(?:span|font|u|center)$/.test(name)) continue;
    if (/^(?:p|div)$/.test(name)) isNewPart = true;
    else if (name === 'br') add({ type: 'html', value: '<br>' });
    else if (kind === 'close') {
      if (open.length === 1 || open.pop()?.name !== name) return undefined;
    } else {
      const node = inlineOf(token);
      if (!node) return undefined;
      add(node);
      open.push({ name, children: 'children' in node ? node.children : [] });
    }
  }
  return open.length === 1 ? trimmed(root) : undefined;
}

function inlineOf({ name, attributes }: HtmlTag): PhrasingContent | undefined {
  if (name === 'b' || name === 'strong') return { type: 'strong', children: [] };
  if (name === 'i' || name === 'em') return { type: 'emphasis', children: [] };
  const url = attributes.get('href');
  return name === 'a' && url !== undefined ? { type: 'link', url, children: [] } : undefined;
}

/** Cells without spaces at their ends, and without parts that say nothing. */
function trimmed(cell: Cell): Cell {
  const first = cell[0];
  const last = cell.at(-1);
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return cell.filter((node) => node.type !== 'text' || node.value !== '');
}

function isTag(token: HtmlToken | undefined): token is HtmlTag {
  return token?.kind === 'open' || token?.kind === 'close';
}
