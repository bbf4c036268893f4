import type { Range } from './locate.ts';

/** A line of YAML, or a part of one. */
export interface Line {
  start: number;
  text: string;
  /** What stands before the value: indent, hyphens and key. */
  head: string;
  /** Without the comment behind it. */
  value: string;
}

/** The line around an offset. */
export function lineAt(yaml: string, offset: number): Line {
  const start = offset <= 0 ? 0 : yaml.lastIndexOf('\n', offset - 1) + 1;
  const end = yaml.indexOf('\n', start);
  return lineOf(start, yaml.slice(start, end === -1 ? yaml.length : end));
}

/** Of a line whose value is in brackets or braces, what stands between the commas around an offset. */
export function partAt(line: Line, offset: number): Line {
  const at = offset - line.start;
  if (!/^[[{].*[\]}]$/.test(line.value) || at <= line.head.length) return line;
  const before = /[^[{,]*$/.exec(line.text.slice(0, at))?.[0] ?? '';
  const after = /^[^\]},]*/.exec(line.text.slice(at))?.[0] ?? '';
  const indent = before.length - before.trimStart().length;
  return lineOf(offset - before.length + indent, (before + after).trim());
}

/** How many spaces, or other white space, a line begins with. */
export function indentOf({ text }: Line): number {
  return text.length - text.trimStart().length;
}

/** What an author repeats before a corrected value: `title: `, `- `. */
export function keyOf({ head }: Line): string {
  return head.trimStart();
}

/** Where the value stands. */
export function valueRange({ start, head, value }: Line): Range {
  const from = start + head.length;
  return [from, from + value.length];
}

/** A plain text without the comment behind it. */
export function withoutComment(text: string): string {
  return text.replace(/[ \t]#\s.*$/, '').trimEnd();
}

function lineOf(start: number, text: string): Line {
  const head = /^\s*(?:-\s+)*(?:[^\s'"[{#:][^'"[{#:]*:\s+)?/.exec(text)?.[0] ?? '';
  const value = text.slice(head.length);
  const isQuoted = /^['"]/.test(value);
  return { start, text, head, value: isQuoted ? value.trimEnd() : withoutComment(value) };
}
