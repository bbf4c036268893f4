import type { ValidEntry } from '#source/entry.ts';
import type { Span } from '#source/place.ts';
import type { Edit } from '../edit.ts';

/**
 * Removes meaningless spaces at line ends. Skips code, raw HTML, hard line breaks and front-matter, where multi-line
 * texts keep them.
 */
export function* dropTrailingSpaces({ file, text, body }: ValidEntry): Iterable<Edit> {
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
