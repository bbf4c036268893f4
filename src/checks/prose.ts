import type { Place } from '#source/place.ts';
import type { ContentFile } from './documents.ts';

/** Where a pattern occurs in a file’s text below the front-matter, outside code, comments and link targets. */
export function* phrasesIn(
  { file, text, body }: ContentFile,
  pattern: RegExp,
): Iterable<{ text: string; at: Place }> {
  if (text.search(pattern) < 0) return;
  const inFence = (line: number) =>
    body.fences.some((fence) => fence.line <= line && line <= fence.endLine);
  const inHtml = (line: number, column: number) =>
    body.html.some(
      (html) =>
        (html.line < line || (html.line === line && html.column <= column)) &&
        (line < html.endLine || (line === html.endLine && column < html.endColumn)),
    );
  const lines = text.split('\n');
  for (let line = bodyStart(lines); line <= lines.length; line += 1) {
    const written = lines[line - 1] ?? '';
    if (written.search(pattern) < 0 || inFence(line)) continue;
    for (const match of withoutCode(written).matchAll(pattern)) {
      const column = match.index + 1;
      if (inHtml(line, column)) continue;
      const endColumn = column + match[0].length;
      yield { text: match[0], at: { file, line, column, endLine: line, endColumn } };
    }
  }
}

/** The number of the first line below the front-matter. */
function bodyStart(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 1;
  return lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---') + 2;
}

/** The line with inline code and link targets blanked, so that columns stay. */
function withoutCode(line: string): string {
  return line.replace(/(`+)[^`].*?\1|\]\([^)]*\)/g, (code) => ' '.repeat(code.length));
}
