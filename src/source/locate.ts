import type { Span } from './place.ts';

/** A range of a text as UTF-16 offsets, excluding the end. */
export type Range = readonly [from: number, to: number];

/** Converts ranges of the text to lines and columns. Lines are indexed on first use. */
export function locator(text: string): (range: Range) => Span {
  let starts: number[] | undefined;
  return ([from, to]) => {
    starts ??= lineStarts(text);
    const first = lineOf(starts, from);
    const last = lineOf(starts, to);
    return {
      line: first + 1,
      column: from - (starts[first] ?? 0) + 1,
      endLine: last + 1,
      endColumn: to - (starts[last] ?? 0) + 1,
    };
  };
}

/**
 * Converts ranges of a piece of a file to lines and columns of the file. Later lines of the piece begin at the start
 * of a line.
 */
export function pieceLocator(
  text: string,
  { line, column }: Pick<Span, 'line' | 'column'>,
): (range: Range) => Span {
  const within = locator(text);
  return (range) => {
    const span = within(range);
    return {
      line: line + span.line - 1,
      column: span.column + (span.line === 1 ? column - 1 : 0),
      endLine: line + span.endLine - 1,
      endColumn: span.endColumn + (span.endLine === 1 ? column - 1 : 0),
    };
  };
}

/** Converts lines and columns of the text to offsets. */
export function offsets(text: string): (line: number, column: number) => number {
  const starts = lineStarts(text);
  return (line, column) => (starts[line - 1] ?? text.length) + column - 1;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
