import { isDeepStrictEqual } from 'node:util';
import type { Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'yaml';
import { writeMarkdown } from '#markdown/write.ts';
import { descriptorOf } from '#model/kinds.ts';
import type { ValidEntry } from '#source/entry.ts';
import type { Span } from '#source/place.ts';
import type { Edit } from '../edit.ts';

/** Changes of form that keep a file's meaning. They are never reported, only applied by `--fix`. */
export const tidyings: readonly ((entry: ValidEntry) => Iterable<Edit>)[] = [
  orderKeys,
  alignTables,
  dropTrailingSpaces,
];

/**
 * Removes meaningless spaces at line ends. Skips code, raw HTML, hard line breaks and front-matter, where multi-line
 * texts keep them.
 */
function* dropTrailingSpaces({ file, text, body }: ValidEntry): Iterable<Edit> {
  if (!/[ \t]\n|[ \t]$/.test(text)) return;
  const lines = text.split('\n');
  const kept = keptLines([...body.fences, ...body.html, ...body.mdx, ...body.tables]);
  for (let index = body.start.line - 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const end = line.trimEnd().length;
    if (end === line.length || kept.has(index + 1) || !isIdle(line, lines[index + 1])) continue;
    const at = {
      file,
      line: index + 1,
      column: end + 1,
      endLine: index + 1,
      endColumn: line.length + 1,
    };
    yield { at, text: '' };
  }
}

/** Whether the spaces at a line's end mean nothing. Indented lines may be code. */
function isIdle(line: string, next: string | undefined): boolean {
  if (/^(?: {4}|\t)/.test(line)) return false;
  return line.trim() === '' || /\S $/.test(line) || next === undefined || next.trim() === '';
}

function keptLines(spans: readonly Span[]): Set<number> {
  const kept = new Set<number>();
  for (const { line, endLine } of spans) for (let at = line; at <= endLine; at += 1) kept.add(at);
  return kept;
}

/** Aligning wider tables does not make them easier to read. */
const widest = 160;
const reader = unified().use(remarkParse).use(remarkGfm);

/** Aligns table columns. The contents of cells stay the same, and indented tables are left alone. */
function* alignTables({ file, text, body }: ValidEntry): Iterable<Edit> {
  if (body.tables.length === 0) return;
  const lines = text.split('\n');
  for (const { line, column, endLine, endColumn } of body.tables) {
    const written = lines.slice(line - 1, endLine).join('\n');
    if (column !== 1 || endColumn !== (lines[endLine - 1] ?? '').length + 1) continue;
    const aligned = alignedTable(written);
    if (aligned === undefined || aligned === written) continue;
    if (aligned.split('\n').some((row) => row.length > widest)) continue;
    yield { at: { file, line, column, endLine, endColumn }, text: aligned };
  }
}

function alignedTable(written: string): string | undefined {
  const [table, ...others] = reader.parse(written).children;
  if (table?.type !== 'table' || others.length > 0) return undefined;
  const verbatim: Table = {
    ...table,
    children: table.children.map((row) => ({
      ...row,
      children: row.children.map((cell) => {
        const [first, last] = [cell.children[0], cell.children.at(-1)];
        const from = first?.position?.start.offset;
        const to = last?.position?.end.offset;
        const value = from === undefined || to === undefined ? '' : written.slice(from, to);
        return { ...cell, children: value === '' ? [] : [{ type: 'html', value }] };
      }),
    })),
  };
  return writeMarkdown({ type: 'root', children: [verbatim] }).trimEnd();
}

/**
 * Sorts front-matter keys into the order of their schema. Each key takes its comments and nested lines along. Keys of
 * one's own stay where they are.
 */
function* orderKeys({ kind, file, text, body }: ValidEntry): Iterable<Edit> {
  const lines = text.split('\n');
  const end = body.start.line - 2;
  const parts = partsOf(lines.slice(1, end));
  if (!parts || parts.length < 2) return;
  const rank = Object.keys(descriptorOf(kind).schema.shape);
  const known = parts.filter(({ key }) => rank.includes(key));
  known.sort((one, other) => rank.indexOf(one.key) - rank.indexOf(other.key));
  const ordered = parts.flatMap((part) => (rank.includes(part.key) ? known.splice(0, 1) : [part]));
  if (ordered.every((part, index) => part === parts[index])) return;
  const written = ordered.flatMap((part) => part.lines).join('\n');
  if (!isDeepStrictEqual(parse(written), parse(lines.slice(1, end).join('\n')))) return;
  const at = {
    file,
    line: 2,
    column: 1,
    endLine: end,
    endColumn: (lines[end - 1] ?? '').length + 1,
  };
  yield { at, text: written };
}

interface Part {
  key: string;
  lines: string[];
}

/** Keys with the comments before them; undefined if the front-matter is not a plain list of keys. */
function partsOf(lines: readonly string[]): Part[] | undefined {
  const parts: Part[] = [];
  let before: string[] = [];
  for (const line of lines) {
    const key = /^([A-Za-z][\w-]*):(?:\s|$)/.exec(line)?.[1];
    if (key !== undefined) {
      parts.push({ key, lines: [...before, line] });
      before = [];
    } else if (/^(#|\s*$)/.test(line)) before.push(line);
    else if (/^[\s-]/.test(line) && parts.length > 0) {
      parts.at(-1)?.lines.push(...before, line);
      before = [];
    } else return undefined;
  }
  parts.at(-1)?.lines.push(...before);
  return parts;
}
