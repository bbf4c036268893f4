import type { Range } from './locate.ts';

/** A line of YAML, or a part of one. */
export interface Line {
  start: number;
  text: string;
  /** What precedes the value: indentation, hyphens and key. */
  head: string;
  /** The value without a trailing comment. */
  value: string;
}

/** The line at an offset. */
export function lineAt(yaml: string, offset: number): Line {
  const start = offset <= 0 ? 0 : yaml.lastIndexOf('\n', offset - 1) + 1;
  const end = yaml.indexOf('\n', start);
  return lineOf(start, yaml.slice(start, end === -1 ? yaml.length : end));
}

/** If the line's value is in brackets or braces, the part between the commas around an offset. */
export function partAt(line: Line, offset: number): Line {
  const at = offset - line.start;
  if (!/^[[{].*[\]}]$/.test(line.value) || at <= line.head.length) return line;
  const before = /[^[{,]*$/.exec(line.text.slice(0, at))?.[0] ?? '';
  const after = /^[^\]},]*/.exec(line.text.slice(at))?.[0] ?? '';
  const indent = before.length - before.trimStart().length;
  return lineOf(offset - before.length + indent, (before + after).trim());
}

/** The number of white space characters that a line begins with. */
export function indentOf({ text }: Line): number {
  return text.length - text.trimStart().length;
}

/** What an author repeats before a corrected value: `title: `, `- `. */
export function keyOf({ head }: Line): string {
  return head.trimStart();
}

/** The range of the value. */
export function valueRange({ start, head, value }: Line): Range {
  const from = start + head.length;
  return [from, from + value.length];
}

/** Plain text without a trailing comment. */
export function withoutComment(text: string): string {
  return text.replace(/[ \t]#\s.*$/, '').trimEnd();
}

function lineOf(start: number, text: string): Line {
  const head = /^\s*(?:-\s+)*(?:[^\s'"[{#:][^'"[{#:]*:\s+)?/.exec(text)?.[0] ?? '';
  const value = text.slice(head.length);
  const isQuoted = /^['"]/.test(value);
  return { start, text, head, value: isQuoted ? value.trimEnd() : withoutComment(value) };
}
