import type { Finding } from '../finding.ts';
import { plain } from './printed.ts';

const widest = 96;

/**
 * The line of a finding with a marker below it: two lines of text, without colour. Long lines are cut around the
 * marker. `lines` are the file’s. Undefined if the line doesn't exist or nothing in it can be marked.
 */
export function codeFrame(
  { line, column, endLine, endColumn }: Finding,
  lines: readonly string[],
): [string, string] | undefined {
  const written = lines[line - 1];
  if (written === undefined || written.trim() === '') return undefined;
  const from = Math.min(column - 1, written.length);
  const to = Math.max(from + 1, endLine > line ? written.length : endColumn - 1);
  const start = written.length <= widest ? 0 : Math.max(0, from - Math.floor(widest / 3));
  const shown = `${start > 0 ? '…' : ''}${plain(written.slice(start, start + widest))}${start + widest < written.length ? '…' : ''}`;
  const before = from - start + (start > 0 ? 1 : 0);
  const marks = '^'.repeat(Math.max(1, Math.min(to, start + widest) - from));
  const gutter = String(line);
  return [`${gutter} │ ${shown}`, `${' '.repeat(gutter.length)} │ ${' '.repeat(before)}${marks}`];
}
