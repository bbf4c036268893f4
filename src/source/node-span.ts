import type { Node } from 'mdast';
import type { Range } from './locate.ts';
import type { Span } from './place.ts';

/** Where a node of a Markdown tree stands, in lines and columns. */
export function spanOf({ position }: Node): Span {
  if (!position) return { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const { start, end } = position;
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Where a node of a Markdown tree stands, as offsets in the text that was parsed. */
export function rangeOf({ position }: Node): Range {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}
