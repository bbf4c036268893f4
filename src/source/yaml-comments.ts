import type { Comment } from './body.ts';
import type { ValidEntry } from './entry.ts';

/**
 * The comments in a file's front-matter that have a line to themselves. Each applies to the key after it and
 * everything below that key; one on the first line also applies to the opening `---`, where missing keys are
 * reported.
 */
export function* yamlComments({
  text,
  body,
}: Pick<ValidEntry, 'text' | 'body'>): Iterable<Comment> {
  const lines = text.split('\n');
  const end = body.start.line - 2;
  for (let index = 1; index < end; index += 1) {
    const written = lines[index] ?? '';
    const hash = written.search(/\S/);
    if (hash < 0 || written[hash] !== '#') continue;
    const key = nextKey(lines, index + 1, end);
    const line = index + 1;
    yield {
      line,
      column: hash + 1,
      endLine: line,
      endColumn: written.length + 1,
      text: written.slice(hash + 1).trim(),
      next: key && { ...key, line: index === 1 ? 1 : key.line },
    };
  }
}

function nextKey(lines: readonly string[], from: number, end: number) {
  let first = from;
  while (first < end && /^\s*(#|$)/.test(lines[first] ?? '')) first += 1;
  if (first === end) return undefined;
  const depth = indentOf(lines[first]);
  let last = first;
  for (let index = first + 1; index < end; index += 1) {
    const line = lines[index] ?? '';
    if (/^\s*(#|$)/.test(line)) continue;
    const deeper = indentOf(line) > depth || (indentOf(line) === depth && isItem(line));
    if (!deeper || (isItem(lines[first]) && indentOf(line) === depth)) break;
    last = index;
  }
  return {
    line: first + 1,
    column: 1,
    endLine: last + 1,
    endColumn: (lines[last] ?? '').length + 1,
  };
}

function indentOf(line = ''): number {
  return line.search(/\S|$/);
}

function isItem(line = ''): boolean {
  return /^\s*-(\s|$)/.test(line);
}
