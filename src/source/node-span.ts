import type { Node } from 'mdast';
import type { Range } from './locate.ts';
import type { Span } from './place.ts';

/** The position of a Markdown node, in lines and columns. */
export function spanOf({ position }: Node): Span {
  if (!position) return { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const { start, end } = position;
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** The position of a Markdown node, as offsets in the parsed text. */
export function rangeOf({ position }: Node): Range {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}
