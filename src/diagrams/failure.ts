import { nearestKeyword } from './diagram-types.ts';
import { parsedLines } from './source-lines.ts';

/** Why a diagram was not drawn; line and column are 1-based, in the diagram's own source. */
export interface Failure {
  line: number;
  column: number;
  message: string;
  kind: 'syntax' | 'internal';
}

/** The failure that an error of mermaid's parser means, in one sentence and where it is in the source. */
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
  /** A line of what the parser got to see. */
  line?: number | undefined;
  /** A line of the source as written. */
  sourceLine?: number | undefined;
  column?: number | undefined;
  /** What stands there, at the column or after it. */
  text?: string | undefined;
}

function read(error: unknown, source: string): Found {
  const message = error instanceof Error ? error.message : String(error);
  if (message.startsWith('No diagram type detected')) return unknownType(source);
  // A mistake of the parser's own: it stumbles over what it did not expect, and can't say where.
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

/** The newer parsers: they list what the lexer and the parser met, each with its place. */
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
  // At the end there is no token, and so no place.
  if (image === '') return { message, line: Infinity, column: Infinity };
  const line = Number(get(token, 'startLine'));
  return { message, line, column: Number(get(token, 'startColumn')) };
}

/** The older parsers: a text with line, excerpt and a list of token names, and sometimes the place of the token. */
function fromJison(error: unknown, message: string): Found | undefined {
  const [, kind, number] = /^(Parse|Lexical) error on line (\d+)/.exec(message) ?? [];
  if (kind === undefined) return undefined;
  if (kind === 'Lexical') {
    const text = textAtCaret(message);
    return { message: surprise(text), line: Number(number), text: firstWord(text) };
  }
  // It is the place of the token before, which is where an end comes too early.
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

/** Everything that a diagram's own rules refuse, in mermaid's words; it may quote the line that it means. */
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

/** What stands above the caret in an excerpt of jison's. */
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

/** A text on one line, begun and ended as a sentence. */
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
