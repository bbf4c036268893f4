/** What an author asks of a block of code, after its language: `sql title="a.sql" {2,4-6} ins={3} del={1} numbers wrap`. */
export interface CodeMeta {
  title: string | undefined;
  /** What is special about a line, by its number. */
  lines: Map<number, 'marked' | 'added' | 'removed'>;
  numbers: boolean;
  wrap: boolean;
}

/** Reads the rest of a fence's first line; what it does not know it passes over. */
export function codeMeta(meta: string): CodeMeta {
  const lines: CodeMeta['lines'] = new Map();
  const mark = (pattern: RegExp, as: 'marked' | 'added' | 'removed') => {
    for (const number of numbersIn(pattern.exec(meta)?.[1] ?? '')) lines.set(number, as);
  };
  mark(/(?:^|\s)\{([\d,\s-]+)\}/, 'marked');
  mark(/\bins=\{([\d,\s-]+)\}/, 'added');
  mark(/\bdel=\{([\d,\s-]+)\}/, 'removed');
  return {
    title: /\btitle="([^"]*)"/.exec(meta)?.[1] ?? /\btitle='([^']*)'/.exec(meta)?.[1],
    lines,
    numbers: /(?:^|\s)(?:numbers|showLineNumbers)(?:\s|$)/.test(meta),
    wrap: /(?:^|\s)wrap(?:\s|$)/.test(meta),
  };
}

function numbersIn(ranges: string): number[] {
  return ranges.split(',').flatMap((range) => {
    const [from = Number.NaN, to = from] = range.split('-').map(Number);
    return from > 0 && to >= from
      ? Array.from({ length: to - from + 1 }, (_, index) => from + index)
      : [];
  });
}
