/**
 * Parses the simple YAML of nearly all front-matter, ten times faster than a full parser: groups and lists of
 * one-line values. Returns undefined for anything else, which the full parser then handles.
 */
export function readPlainYaml(yaml: string): Record<string, unknown> | undefined {
  const lines = linesOf(yaml);
  if (!lines) return undefined;
  const cursor = { lines, at: 0 };
  const group = readGroup(cursor, 0);
  return cursor.at === lines.length ? group : undefined;
}

interface Line {
  indent: number;
  text: string;
}

interface Cursor {
  readonly lines: Line[];
  at: number;
}

/** The lines with content; undefined if there is anything but spaces and printable text. */
function linesOf(yaml: string): Line[] | undefined {
  if (/[^\n\u0020-\u007e\u00a1-\ud7ff\ue000-\ufefe\u{10000}-\u{10ffff}]/u.test(yaml))
    return undefined;
  const lines: Line[] = [];
  for (const line of yaml.split('\n')) {
    const text = withoutIndent(line);
    if (text !== '' && !text.startsWith('#'))
      lines.push({ indent: line.length - text.length, text });
  }
  return lines;
}

/** YAML reads only some spellings of these as values. */
const words = /^(?:true|false|null)$/i;
const keyed = /^([A-Za-z][A-Za-z0-9-]*):(?: +(.*))?$/;

function readGroup(cursor: Cursor, indent: number): Record<string, unknown> | undefined {
  const group: Record<string, unknown> = {};
  for (
    let line = cursor.lines[cursor.at];
    line?.indent === indent;
    line = cursor.lines[cursor.at]
  ) {
    const [, key, text = ''] = keyed.exec(line.text) ?? [];
    if (key === undefined || words.test(key) || Object.hasOwn(group, key)) return undefined;
    cursor.at += 1;
    const value = text === '' ? readBelow(cursor, indent) : readScalar(text);
    if (value === undefined) return undefined;
    group[key] = value;
  }
  return group;
}

/** The value below a key: a list, which may have the key's indentation, a group, or nothing. */
function readBelow(cursor: Cursor, indent: number): unknown {
  const next = cursor.lines[cursor.at];
  if (next === undefined || next.indent < indent) return null;
  if (next.text.startsWith('- ')) return readList(cursor, next.indent);
  return next.indent === indent ? null : readGroup(cursor, next.indent);
}

function readList(cursor: Cursor, indent: number): unknown[] | undefined {
  const list: unknown[] = [];
  for (
    let line = cursor.lines[cursor.at];
    line?.indent === indent;
    line = cursor.lines[cursor.at]
  ) {
    if (!line.text.startsWith('- ')) break;
    const text = withoutIndent(line.text.slice(1));
    const item = keyed.test(text) ? readItem(cursor, line, text) : readScalar(text);
    if (item === undefined) return undefined;
    if (!keyed.test(text)) cursor.at += 1;
    list.push(item);
  }
  return list;
}

/** A group whose first key follows the hyphen. */
function readItem(cursor: Cursor, line: Line, text: string): Record<string, unknown> | undefined {
  const indent = line.indent + line.text.length - text.length;
  cursor.lines[cursor.at] = { indent, text };
  return readGroup(cursor, indent);
}

function readScalar(written: string): unknown {
  const text = trimmed(written);
  const quoted = /^'((?:[^']|'')*)'$|^"([^"\\]*)"$/.exec(text);
  if (quoted) return quoted[1]?.replaceAll("''", "'") ?? quoted[2];
  const inside = /^(?:\[([^'"[\]{}#]*)\]|\{([^'"[\]{}#]*)\})$/.exec(text);
  if (inside?.[1] !== undefined) return readInline(inside[1], readPlain);
  if (inside?.[2] !== undefined) return readInlineGroup(inside[2]);
  return readPlain(text);
}

/** Values separated by commas; undefined if any of them is. */
function readInline<T>(inside: string, read: (part: string) => T | undefined): T[] | undefined {
  if (/^ *$/.test(inside)) return [];
  const parts: T[] = [];
  for (const part of inside.split(',')) {
    const value = read(trimmed(part));
    if (value === undefined) return undefined;
    parts.push(value);
  }
  return parts;
}

function readInlineGroup(inside: string): Record<string, unknown> | undefined {
  const pairs = readInline(inside, (part) => {
    const [, key, text = ''] = keyed.exec(part) ?? [];
    const value = readPlain(text);
    const isPair = key !== undefined && !words.test(key) && value !== undefined;
    return isPair ? ([key, value] as const) : undefined;
  });
  const group = pairs && Object.fromEntries(pairs);
  return group && Object.keys(group).length === pairs.length ? group : undefined;
}

const decimal = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** Begins with a digit but is certainly not a number: dates, months, quarters, durations, `24x7`. */
const dated = /^(?:\d+(?:-.*|[mhd]|[ /%].*)|[1-9]\d*x.*)$/;

function readPlain(text: string): unknown {
  if (decimal.test(text)) return Number(text);
  if (text === 'true' || text === 'false') return text === 'true';
  if (!/^(?:\p{L}|\.?\.?\/)/u.test(text) && !dated.test(text)) return undefined;
  return words.test(text) || / #|:(?: |$)/.test(text) ? undefined : text;
}

/** Trims spaces only; YAML treats other white space as text. */
function trimmed(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end -= 1;
  return withoutIndent(text.slice(0, end));
}

function withoutIndent(text: string): string {
  return text.replace(/^ +/, '');
}
