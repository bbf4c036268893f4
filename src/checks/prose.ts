import type { Place, Span } from '#source/place.ts';
import type { ContentFile } from './rule.ts';

/** The matches of a pattern in a file’s body, outside code, comments and link targets. */
export function* phrasesIn(
  { file, text, body }: ContentFile,
  pattern: RegExp,
): Iterable<{ text: string; at: Place }> {
  if (text.search(pattern) < 0) return;
  const inFence = insideOf(
    body.fences.map((fence) => ({ ...fence, column: 1, endColumn: Infinity })),
  );
  const inHtml = insideOf(body.html);
  const lines = text.split('\n');
  for (let line = body.start.line; line <= lines.length; line += 1) {
    const written = lines[line - 1] ?? '';
    if (written.search(pattern) < 0 || inFence(line, 1)) continue;
    for (const match of withoutCode(written).matchAll(pattern)) {
      const column = match.index + 1;
      if (inHtml(line, column)) continue;
      const endColumn = column + match[0].length;
      yield { text: match[0], at: { file, line, column, endLine: line, endColumn } };
    }
  }
}

/**
 * Returns a function that tells whether a place is in one of the spans. Call it with places in ascending order; spans
 * must not overlap.
 */
function insideOf(unordered: readonly Span[]): (line: number, column: number) => boolean {
  const spans = unordered.toSorted((a, b) => a.line - b.line || a.column - b.column);
  let next = 0;
  const isOver = (span: Span | undefined, line: number, column: number) =>
    span !== undefined &&
    (span.endLine < line || (span.endLine === line && span.endColumn <= column));
  return (line, column) => {
    while (isOver(spans[next], line, column)) next += 1;
    const span = spans[next];
    return (
      span !== undefined && (span.line < line || (span.line === line && span.column <= column))
    );
  };
}

/** The line with inline code and link targets blanked, so that columns stay the same. */
function withoutCode(line: string): string {
  return line.replace(/(`+)[^`].*?\1|\]\([^)]*\)/g, (code) => ' '.repeat(code.length));
}
