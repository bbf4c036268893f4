import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { descriptorOf } from '#model/kinds.ts';
import type { ValidEntry } from '#source/entry.ts';
import type { Edit } from '../edit.ts';

/** Sorts front-matter keys into the order of their schema. Each key takes its comments and nested lines along. */
export function* orderKeys({ kind, file, text, body }: ValidEntry): Iterable<Edit> {
  const lines = text.split('\n');
  const end = body.start.line - 2;
  const parts = partsOf(lines.slice(1, end));
  if (!parts || parts.length < 2) return;
  const rank = Object.keys(descriptorOf(kind).schema.shape);
  const ordered = parts.toSorted((one, other) => rank.indexOf(one.key) - rank.indexOf(other.key));
  if (ordered.every((part, index) => part === parts[index])) return;
  const written = ordered.flatMap((part) => part.lines).join('\n');
  if (!isDeepStrictEqual(parse(written), parse(lines.slice(1, end).join('\n')))) return;
  const at = {
    file,
    line: 2,
    column: 1,
    endLine: end,
    endColumn: (lines[end - 1] ?? '').length + 1,
  };
  yield { at, text: written };
}

interface Part {
  key: string;
  lines: string[];
}

/** Keys with the comments before them; undefined if the front-matter is not a plain list of keys. */
function partsOf(lines: readonly string[]): Part[] | undefined {
  const parts: Part[] = [];
  let before: string[] = [];
  for (const line of lines) {
    const key = /^([A-Za-z]+):(?:\s|$)/.exec(line)?.[1];
    if (key !== undefined) {
      parts.push({ key, lines: [...before, line] });
      before = [];
    } else if (/^(#|\s*$)/.test(line)) before.push(line);
    else if (/^[\s-]/.test(line) && parts.length > 0) {
      parts.at(-1)?.lines.push(...before, line);
      before = [];
    } else return undefined;
  }
  parts.at(-1)?.lines.push(...before);
  return parts;
}
