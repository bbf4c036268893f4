/**
 * An author's options for a code block, after its language: `sql title="a.sql" {2} ins={3} del={4-6} focus={2-6}
 * numbers wrap`.
 */
export interface CodeMeta {
  title: string | undefined;
  /** The marked lines, counted from 1. */
  ranges: readonly LineRange[];
  /** The number of the first line, if lines are numbered. */
  numbers: number | undefined;
  wrap: boolean;
  /** Unknown words and their offsets. */
  unknown: readonly { word: string; offset: number }[];
}

export interface LineRange {
  mark: LineMark;
  from: number;
  to: number;
}

/** `focus` fades all other lines; the others mark lines. */
export type LineMark = 'marked' | 'added' | 'removed' | 'focus';

/** The allowed options, as shown to authors. */
export const codeMetaWords =
  '`title="…"`, `{1,3-4}`, `ins={…}`, `del={…}`, `focus={…}`, `numbers`, `numbers=10`, `wrap`';

const marks: Readonly<Record<string, LineMark>> = {
  '': 'marked',
  ins: 'added',
  del: 'removed',
  focus: 'focus',
};

/** Maximum line ranges per block. Each line is compared with all of them. */
const mostRanges = 500;

/** Parses the options on a fence's first line. */
export function codeMeta(meta: string): CodeMeta {
  const read = { ranges: [] as LineRange[], unknown: [] as { word: string; offset: number }[] };
  let title: string | undefined;
  let numbers: number | undefined;
  let wrap = false;
  for (const { 0: word, index: offset } of meta.matchAll(/(?:"[^"]*"|'[^']*'|\{[^}]*\}|\S)+/g)) {
    const [, name = '', value = name === '' ? word : ''] = /^([a-z]+)(?:=(.*))?$/s.exec(word) ?? [];
    const mark = marks[name];
    const ranges = mark && rangesIn(value, mark);
    if (ranges) read.ranges.push(...ranges);
    else if (name === 'title' && /^(["']).*\1$/s.test(value)) title = value.slice(1, -1);
    else if (name === 'numbers' && /^\d{0,6}$/.test(value)) numbers = Number(value || 1);
    else if (word === 'wrap') wrap = true;
    else read.unknown.push({ word, offset });
  }
  return { title, numbers, wrap, ...read, ranges: read.ranges.slice(0, mostRanges) };
}

/** The marks of a line. */
export function marksOf({ ranges }: CodeMeta, line: number): ReadonlySet<LineMark> {
  return new Set(
    ranges.filter(({ from, to }) => from <= line && line <= to).map(({ mark }) => mark),
  );
}

/** The ranges of `{1,3-4}`; undefined for anything else. */
function rangesIn(value: string, mark: LineMark): LineRange[] | undefined {
  if (!/^\{\s*\d+(?:-\d+)?(?:\s*,\s*\d+(?:-\d+)?)*\s*\}$/.test(value)) return undefined;
  return value
    .slice(1, -1)
    .split(',')
    .map((range) => {
      const [from = 0, to = from] = range.split('-').map(Number);
      return { mark, from, to };
    });
}
