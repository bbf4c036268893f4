import { nearestKeyword } from './diagram-types.ts';
import { parsedLines } from './source-lines.ts';

/** Why a diagram was not drawn. Line and column count from 1, in the diagram's source. */
export interface Failure {
  line: number;
  column: number;
  message: string;
  kind: 'syntax' | 'internal';
}

/** Converts an error of Mermaid's parser to a sentence with its position in the source. */
export function syntaxFailure(error: unknown, source: string): Failure {
  const found = read(error, source);
  const kept = parsedLines(source);
  const line = found.sourceLine ?? kept[Math.min(found.line ?? 1, kept.length) - 1] ?? 1;
  const at = found.text
    ? linesOf(source)[line - 1]?.indexOf(found.text, (found.column ?? 1) - 1)
    : undefined;
  const column = at !== undefined && at >= 0 ? at + 1 : (found.column ?? 1);
  const end = (linesOf(source)[line - 1] ?? '').trimEnd().length + 1;
  return {
    line,
    column: Math.max(1, Math.min(column, end)),
    message: found.message,
    kind: 'syntax',
  };
}

export function internalFailure(error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error);
  const [first = ''] = reason.split('\n');
  return {
    line: 1,
    column: 1,
    message: `The diagram can’t be drawn: ${sentence(first)}`,
    kind: 'internal',
  };
}

interface Found {
  message: string;
  /** A line of the parser's input. */
  line?: number | undefined;
  /** A line of the source as written. */
  sourceLine?: number | undefined;
  column?: number | undefined;
  /** The text at or after the column. */
  text?: string | undefined;
}

function read(error: unknown, source: string): Found {
  const message = error instanceof Error ? error.message : String(error);
  if (message.startsWith('No diagram type detected')) return unknownType(source);
  // A bug in the parser: unexpected input makes it crash without a position.
  if (error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError)
    return { message: `Mermaid fails on this diagram: ${sentence(message)}`, line: 1 };
  if (get(error, 'name') === 'YAMLException' || get(error, 'mark')) return brokenFrontMatter(error);
  return fromLangium(error) ?? fromJison(error, message) ?? fromText(error, message, source);
}

function unknownType(source: string): Found {
  const lines = linesOf(source);
  const line = parsedLines(source)[0] ?? 1;
  const word = /^\s*(\S+)/.exec(lines[line - 1] ?? '')?.[1];
  if (word === undefined) return { message: 'The diagram is empty.', line: 1 };
  if (word === 'zenuml')
    return { message: 'ZenUML is not supported. Use “sequenceDiagram”.', line: 1 };
  const near = nearestKeyword(word);
  const hint = near === undefined ? '' : ` Did you mean “${near}”?`;
  return { message: `“${word}” is not a diagram type.${hint}`, line: 1 };
}

function brokenFrontMatter(error: unknown): Found {
  const line = Number(get(get(error, 'mark'), 'line') ?? 0);
  const column = Number(get(get(error, 'mark'), 'column') ?? 0);
  const reason = textOf(get(error, 'reason'));
  // The mark counts from 0, after the opening line.
  return {
    message: `The front-matter is not valid YAML: ${sentence(reason)}`,
    sourceLine: line + 2,
    column: column + 1,
  };
}

/** Reads an error of the newer parsers, which list lexer and parser errors with positions. */
function fromLangium(error: unknown): Found | undefined {
  const [unknown] = list(get(get(error, 'result'), 'lexerErrors'));
  const [unexpected] = list(get(get(error, 'result'), 'parserErrors'));
  const token = get(unexpected, 'token');
  if (unknown !== undefined) {
    const text = /unexpected character: ->(.)/s.exec(textOf(get(unknown, 'message')))?.[1] ?? '';
    return {
      message: surprise(text),
      line: Number(get(unknown, 'line')),
      column: Number(get(unknown, 'column')),
    };
  }
  if (unexpected === undefined) return undefined;
  const image = textOf(get(token, 'image'));
  const wanted = /Expecting token of type '([^A-Za-z']+)'/.exec(
    textOf(get(unexpected, 'message')),
  )?.[1];
  const missing = wanted === undefined ? '' : `; “${wanted}” is missing`;
  const message = `${surprise(image).slice(0, -1)}${missing}.`;
  // The end of the source has no token and so no position.
  if (image === '') return { message, line: Infinity, column: Infinity };
  const line = Number(get(token, 'startLine'));
  return { message, line, column: Number(get(token, 'startColumn')) };
}

/**
 * Reads an error of the older parsers: a text with line, excerpt and token names, sometimes with the token's
 * position.
 */
function fromJison(error: unknown, message: string): Found | undefined {
  const [, kind, number] = /^(Parse|Lexical) error on line (\d+)/.exec(message) ?? [];
  if (kind === undefined) return undefined;
  if (kind === 'Lexical') {
    const text = textAtCaret(message);
    return { message: surprise(text), line: Number(number), text: firstWord(text) };
  }
  // The position of the previous token, where an early end belongs.
  const place = get(get(error, 'hash'), 'loc');
  const text = firstWord(textOf(get(get(error, 'hash'), 'text')));
  const line = Number(get(place, text === undefined ? 'first_line' : 'last_line') ?? number);
  const column =
    place === undefined
      ? undefined
      : Number(get(place, text === undefined ? 'first_column' : 'last_column')) + 1;
  const atLineEnd = text === undefined && /got '(?:NEWLINE|NL|SPACE)'/.test(message);
  return {
    message: atLineEnd ? 'The line ends too early.' : surprise(text ?? ''),
    line,
    column,
    text,
  };
}

/** Reads an error of a diagram's own rules, in Mermaid's words. It may quote the line. */
function fromText(error: unknown, message: string, source: string): Found {
  const hint = textOf(get(get(error, 'hash'), 'text'));
  const quoted = [
    hint,
    ...[...message.matchAll(/"([^"\n]+)"/g)].map(([, text]) => text ?? ''),
  ].filter(Boolean);
  const lines = linesOf(source);
  for (const text of quoted) {
    const at = lines.findIndex(
      (line) =>
        line.trim() === text || new RegExp(`(?<![\\w-])${escape(text)}(?![\\w-])`).test(line),
    );
    if (at >= 0)
      return {
        message: sentence(message),
        sourceLine: at + 1,
        column: (lines[at]?.indexOf(text) ?? 0) + 1,
      };
  }
  const line = /\bline (\d+)/.exec(message)?.[1];
  return { message: sentence(message), line: line === undefined ? undefined : Number(line) };
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The text above the caret in a Jison excerpt. */
function textAtCaret(message: string): string {
  const [, excerpt = '', pointer = ''] = message.split('\n');
  return excerpt.slice(pointer.indexOf('^'));
}

function surprise(text: string): string {
  const word = firstWord(text);
  if (word !== undefined) return `“${word}” is unexpected here.`;
  return /^[^\S\n]*\n/.test(text)
    ? 'The line ends too early.'
    : 'The diagram ends before this part is complete.';
}

const firstWord = (text: string): string | undefined => /^\s*(\S{1,24})/.exec(text)?.[1];

const linesOf = (source: string): string[] => source.split(/\r\n?|\n/);

/** Formats a text as a one-line sentence. */
function sentence(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return /[.!?]$|[.!?] \([^)]*\)$/.test(line) ? line : `${line}.`;
}

function get(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? ((value as Record<string, unknown>)[key] ?? undefined)
    : undefined;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
