import { dedented, linesAt, type Line } from './lines.ts';
import { openerOf, type Opener } from './openers.ts';

/** Longer lines are never mark-up of blocks. */
export const longestLine = 2000;
/** Most lines of a page that are read to find where its blocks end, so that many without an end cost little. */
const mostSought = 2_000_000;

/** A line, with those after it as long as the tag that it opens is not complete. */
export function openingText(
  lines: readonly Line[],
  row: number,
  code: ReadonlyMap<number, string>,
): { text: string; rows: number } {
  const first = lines[row]?.text ?? '';
  if (!/^\s*<(?:Tabs|TabItem|Aside|Admonition)(?:\s[^>]*)?$/.test(first))
    return { text: first, rows: 1 };
  const parts = [first];
  for (
    let next = row + 1;
    next < lines.length && next < row + 40 && code.get(next) !== 'code';
    next += 1
  ) {
    const text = lines[next]?.text ?? '';
    parts.push(text.trim());
    if (/>\s*$/.test(text) && !/=>\s*$/.test(text))
      return { text: parts.join(' '), rows: parts.length };
  }
  return { text: first, rows: 1 };
}

/** The lines that an opener holds, and the last row of it all; undefined if it never ends. */
export function blockAt(
  lines: readonly Line[],
  row: number,
  {
    opener,
    rows,
    code,
    sought,
  }: { opener: Opener; rows: number; code: ReadonlyMap<number, string>; sought: { lines: number } },
): { inner: Line[]; last: number } | undefined {
  const at = lines[row]?.at;
  const { ends, inside } = opener;
  if (inside !== undefined && at) return { inner: linesAt(at, inside), last: row + rows - 1 };
  const first = row + rows;
  if ('indent' in ends) {
    let last = row;
    for (let next = first; next < lines.length; next += 1) {
      const text = lines[next]?.text ?? '';
      if (text.trim() === '') continue;
      if (columnsOf(text) < ends.indent) break;
      last = next;
    }
    return { inner: dedented(lines.slice(first, last + 1), ends.indent), last };
  }
  let open = 1;
  for (let next = first; next < lines.length && sought.lines < mostSought; next += 1) {
    const text = lines[next]?.text ?? '';
    sought.lines += 1;
    if (code.get(next) === 'code' || text.length > longestLine) continue;
    if (ends.closes.test(text)) open -= 1;
    else if (ends.opens.test(text) && openerOf(text)?.inside === undefined) open += 1;
    if (open === 0) return { inner: lines.slice(first, next), last: next };
  }
  return undefined;
}

function columnsOf(text: string): number {
  return /^[ \t]*/.exec(text)?.[0].replaceAll('\t', '    ').length ?? 0;
}
