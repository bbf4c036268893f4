import { parse as parseToml, TomlDate } from 'smol-toml';
import { parseDocument } from 'yaml';
import { tooDeep } from '#source/nesting.ts';

/** The front-matter of an old page and where its body begins. */
export interface OldMatter {
  data: Readonly<Record<string, unknown>>;
  body: string;
  /** The line of the file on which the body begins, from 1. */
  firstLine: number;
  /** Front-matter that could not be read, as written. */
  unread?: string;
}

const sizeLimit = 256 * 1024;

/** Splits a page of another tool: YAML between `---`, TOML between `+++`, or JSON in braces. */
export function oldMatter(text: string): OldMatter {
  const [, opening = ''] = /^(---|\+\+\+)[ \t]*\n/.exec(text) ?? [];
  if (opening !== '') return between(text, opening);
  if (/^\{\s*\n\s*"/.test(text)) return ofJson(text);
  return { data: {}, body: text, firstLine: 1 };
}

function between(text: string, sign: string): OldMatter {
  const closing = sign === '---' ? /\n(?:---|\.\.\.)[ \t]*(?=\n|$)/g : /\n\+\+\+[ \t]*(?=\n|$)/g;
  // An empty one closes on the line below.
  closing.lastIndex = text.indexOf('\n');
  const found = closing.exec(text);
  const plain = { data: {}, body: text, firstLine: 1 };
  if (!found) return plain;
  const inside = text.slice(text.indexOf('\n') + 1, found.index + 1);
  const rest = text.slice(found.index + found[0].length + 1);
  const firstLine = text.slice(0, found.index + found[0].length).split('\n').length + 1;
  const data = sign === '---' ? ofYaml(inside) : ofToml(inside);
  // A rule above a text is no front-matter.
  if (data === undefined && !/^[\w-]+[ \t]*[:=]/m.test(inside)) return plain;
  return data === undefined
    ? { data: {}, body: rest, firstLine, unread: inside.trimEnd() }
    : { data, body: rest, firstLine };
}

function ofJson(text: string): OldMatter {
  const end = text.indexOf('\n}');
  const inside = end === -1 ? '' : text.slice(0, end + 2);
  const data = tooDeep(inside) ? undefined : jsonMap(inside);
  if (data === undefined) return { data: {}, body: text, firstLine: 1 };
  const rest = text.slice(end + 2);
  return { data, body: rest, firstLine: inside.split('\n').length };
}

function jsonMap(text: string): Record<string, unknown> | undefined {
  try {
    return asMap(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** A map of YAML, or of what looks like it where a value has a colon; undefined if the text is neither. */
export function ofYaml(text: string): Record<string, unknown> | undefined {
  if (text.trim() === '') return {};
  const value = yamlValue(text);
  if (value !== undefined) return asMap(value);
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const pairs = lines.map((line) => /^([\w-]+):[ \t]+(\S.*)$/.exec(line));
  if (!pairs.every((pair) => pair !== null)) return undefined;
  return Object.fromEntries(
    pairs.map(([, key = '', value = '']) => [key, value.trim().replace(/^(["'])(.*)\1$/, '$2')]),
  );
}

/** Any value of YAML; undefined if it can't be read. */
export function yamlValue(text: string): unknown {
  if (text.length > sizeLimit || tooDeep(text)) return undefined;
  try {
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    if (document.errors.length > 0) return undefined;
    // An alias may stand for millions of values, or for one that it is in.
    const value: unknown = document.toJS({ maxAliasCount: 50 });
    refuseEndless(value);
    return value;
  } catch {
    return undefined;
  }
}

/** Throws if a value contains itself. */
function refuseEndless(value: unknown): void {
  JSON.stringify(value);
}

/** A map of TOML; undefined if it can't be read. */
export function ofToml(text: string): Record<string, unknown> | undefined {
  if (text.length > sizeLimit || tooDeep(text)) return undefined;
  try {
    return asMap(parseToml(text));
  } catch {
    return undefined;
  }
}

function asMap(value: unknown): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return value as Record<string, unknown>;
}

/** A value of front-matter as plain text, numbers and booleans: TOML has dates. */
export function plainValue(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString().replace(/T00:00:00(?:\.0+)?Z?$/, '');
  return value instanceof Date ? value.toISOString() : value;
}
