import { isAlias, isScalar, type Node, type YAMLParseError } from 'yaml';
import { turningMark, unseenMarks } from '#model/written-form.ts';
import type { RangedProblem } from './problem.ts';
import {
  indentOf,
  keyOf,
  lineAt,
  partAt,
  valueRange,
  withoutComment,
  type Line,
} from './yaml-line.ts';

type YamlError = Pick<YAMLParseError, 'code' | 'pos' | 'message'>;

/** A text as a YAML scalar in single quotes. */
export function inQuotes(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Why YAML refused the front-matter, in an author's words: what is there and what to quote. */
export function explain(error: YamlError, yaml: string): RangedProblem {
  const [at] = error.pos;
  if (error.code === 'TAB_AS_INDENT') {
    return {
      range: error.pos,
      message: 'The line is indented with a tab.',
      hint: 'Indent with spaces.',
    };
  }
  if (error.code === 'MULTIPLE_DOCS') {
    const hint = 'Remove the line `...`.';
    return {
      range: error.pos,
      message: 'The front-matter contains more than one YAML document.',
      hint,
    };
  }
  const under = error.code.endsWith('IMPLICIT_KEY') ? indentedUnderText(yaml, at) : undefined;
  const unclosed =
    error.code === 'MISSING_CHAR' || error.code === 'BAD_INDENT'
      ? unclosedBefore(yaml, at)
      : undefined;
  const line = lineAt(yaml, at);
  const odd = error.code === 'BAD_INDENT' ? misindented(line) : undefined;
  return (
    under ??
    unclosed ??
    odd ??
    onLine(partAt(line, at)) ??
    onLine(lineAt(yaml, at - 1)) ??
    unknown(error, line)
  );
}

/** `title: Queue` and, indented below it, `summary: Messages`. */
function indentedUnderText(yaml: string, offset: number): RangedProblem | undefined {
  const line = lineAt(yaml, offset);
  const next = lineAt(yaml, line.start + line.text.length + 1);
  const text = next.text.trim();
  if (line.value === '' || next.start === line.start || !/:(?:\s|$)/.test(text)) return undefined;
  if (indentOf(next) <= indentOf(line)) return undefined;
  const from = next.start + indentOf(next);
  return {
    range: [from, from + text.length],
    message: `“${text}” is indented, but the line above already has a value.`,
    hint: 'Indent keys of the same level equally. Put text with a colon in quotes.',
  };
}

/** Tags, anchors and aliases are not read; they are mostly meant as text. */
export function forbidden(node: Node, yaml: string): RangedProblem | undefined {
  const from = node.range?.[0] ?? 0;
  if (isAlias(node)) return badStart(lineAt(yaml, from), from);
  const { anchor, tag } = node as { anchor?: string; tag?: string };
  if (anchor === undefined && tag === undefined) return undefined;
  const line = lineAt(yaml, from);
  const mark = yaml.lastIndexOf(anchor === undefined ? '!' : '&', from);
  return badStart(line, mark < line.start ? from : mark);
}

/** Text lost because `#` starts a comment (`#platform`, `C #1`), and characters that are not plain text. */
export function hiddenByHash(node: Node, yaml: string): RangedProblem | undefined {
  if (!isScalar(node)) return undefined;
  const [from, to] = node.range ?? [0, 0, 0];
  if (typeof node.value === 'string' && isEscaped(node.value, yaml.slice(from, to))) {
    return {
      range: [from, to],
      message: 'A backslash in double quotes makes an invisible character in this text.',
      hint: 'Use single quotes, which leave backslashes unchanged.',
    };
  }
  if (node.comment === undefined || node.type !== 'PLAIN') return undefined;
  const comment = /[ \t]+#(?=\S)[^\n]*?(?=[ \t]#[ \t]|\n|$)/y;
  comment.lastIndex = from === to ? Math.max(0, from - 1) : to;
  const [cut] = comment.exec(yaml) ?? [];
  if (cut === undefined) return undefined;
  const hash = comment.lastIndex - cut.trimStart().length;
  const begin = from === to ? hash : from;
  const whole = yaml.slice(begin, comment.lastIndex);
  const line = lineAt(yaml, begin);
  const key = line.start + line.head.length === begin ? keyOf(line) : '';
  return {
    range: [hash, comment.lastIndex],
    message: `“${cut.trim()}” is ignored: “#” after a space starts a comment.`,
    hint: `Put the text in quotes: \`${key}${inQuotes(whole)}\`. If it is a comment, add a space after the “#”.`,
  };
}

/** Whether an escape in the value makes a character that is not plain text. A rule reports unescaped ones. */
function isEscaped(value: string, written: string): boolean {
  if (control.test(value) || !value.isWellFormed()) return true;
  return [turningMark, unseenMarks].some((marks) => marks.test(value) && !marks.test(written));
}

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const control = /[\u0000-\u0008\u000b-\u001f\u007f]/;

function onLine(line: Line): RangedProblem | undefined {
  return (
    badStart(line) ?? listOnLine(line) ?? afterEnd(line) ?? colonInText(line) ?? notAPair(line)
  );
}

function badStart(line: Line, from = line.start + line.head.length): RangedProblem | undefined {
  const text = withoutComment(line.text.slice(from - line.start));
  const first = text[0] ?? '';
  if (!'@`%*&!,]}>|'.includes(first) || first === '') return undefined;
  return {
    range: [from, from + text.length],
    message: `Text can’t start with “${first}” unless it is in quotes.`,
    hint: `Put it in quotes: \`${keyOf(line)}${inQuotes(text)}\`.`,
  };
}

/** `services: - queue`. */
function listOnLine(line: Line): RangedProblem | undefined {
  if (!line.value.startsWith('- ') || line.head.trim() === '') return undefined;
  return {
    range: valueRange(line),
    message: `“${line.value}” is on the same line as its key.`,
    hint: `Start a list on the next line. Put text in quotes: \`${keyOf(line)}${inQuotes(line.value)}\`.`,
  };
}

/** `"Quoted" and more`, `[beta] and more`. */
function afterEnd(line: Line): RangedProblem | undefined {
  const closed = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[[^\]]*\]|\{[^}]*\})(?=\s*[^\s#,:])/.exec(
    line.value,
  )?.[0];
  if (closed === undefined) return undefined;
  return {
    range: valueRange(line),
    message: `The text after “${closed}” is not part of the value.`,
    hint: `Put the whole text in quotes: \`${keyOf(line)}${inQuotes(line.value)}\`.`,
  };
}

function colonInText(line: Line): RangedProblem | undefined {
  if (line.head.trim() === '' || !/:(?:\s|$)/.test(line.value)) return undefined;
  return {
    range: valueRange(line),
    message: `The colon in “${line.value}” starts a new key.`,
    hint: `Put the text in quotes: \`${keyOf(line)}${inQuotes(line.value)}\`.`,
  };
}

function notAPair(line: Line): RangedProblem | undefined {
  const text = line.text.trim();
  if (text === '' || /:(?:\s|$)/.test(text)) return undefined;
  if (text.startsWith('- ')) return misindented(line);
  const glued = /^([\w-]+):(\S.*)$/.exec(text);
  return {
    range: [
      line.start + line.text.indexOf(text),
      line.start + line.text.indexOf(text) + text.length,
    ],
    message: `“${text}” is not \`key: value\`.`,
    hint: glued
      ? `Add a space after the colon: \`${glued[1] ?? ''}: ${glued[2] ?? ''}\`.`
      : 'If it continues the line above, indent it by two spaces.',
  };
}

function misindented(line: Line): RangedProblem {
  const text = line.text.trim();
  const from = line.start + indentOf(line);
  return {
    range: [from, from + text.length],
    message: `The indentation of “${text}” matches no line above it.`,
    hint: 'Indent keys or items of the same level equally.',
  };
}

/** The quote or bracket that is never closed: the last value before the error that opens one. */
function unclosedBefore(yaml: string, offset: number): RangedProblem | undefined {
  for (let end = offset; end > 0;) {
    const line = lineAt(yaml, end);
    const flaw = unclosedOn(line);
    if (flaw) return flaw;
    end = line.start - 1;
  }
  return undefined;
}

function unclosedOn(line: Line): RangedProblem | undefined {
  const [first = ''] = line.value;
  const close = { '"': '"', "'": "'", '[': ']', '{': '}' }[first];
  if (close === undefined) return undefined;
  const [read = ''] = line.value.split(/\s#/, 1);
  const quoteInside = '[{'.includes(first) && /^[^"]*"[^"]*$/.test(read);
  if (read.slice(1).includes(close) && !quoteInside) return undefined;
  if (line.value.slice(read.length).includes(close)) return cutByHash(line, read.length);
  const [open, end] = quoteInside ? ['"', '"'] : [first, close];
  return {
    range: valueRange(line),
    message: `“${open}” is never closed.`,
    hint: `Close it with \`${end}\`, or put the text in quotes: \`${keyOf(line)}${inQuotes(line.value)}\`.`,
  };
}

/** `[C #1, F]`: everything after the first `length` characters of the value is a comment. */
function cutByHash(line: Line, length: number): RangedProblem {
  const comment = line.value.slice(length).trim();
  const from = line.start + line.head.length + line.value.indexOf(comment, length);
  return {
    range: [from, from + comment.length],
    message: `“${comment}” is ignored: “#” after a space starts a comment.`,
    hint: 'Put the text with the “#” in quotes.',
  };
}

function unknown(error: YamlError, line: Line): RangedProblem {
  const [from, to] = error.pos;
  const message = error.message.charAt(0).toLowerCase() + error.message.slice(1);
  return {
    range: [from, Math.max(from, Math.min(to, line.start + line.text.length))],
    message: `The front-matter is not valid YAML: ${message}.`,
    hint: 'Put text with special characters in quotes, and indent keys of the same level equally.',
  };
}
