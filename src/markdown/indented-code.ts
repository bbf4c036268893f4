import type { Code } from 'mdast';

/** Whether code is marked by indentation, not by a fence, so that each of its lines is a line of the text. */
export function isIndentedCode({ lang, value, position }: Code): boolean {
  if (!position || (lang !== null && lang !== undefined) || value.trim() === '') return false;
  const { start, end } = position;
  return value.trimEnd().split('\n').length > end.line - start.line;
}
