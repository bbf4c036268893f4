import matter from 'gray-matter';
import type { BodyStart } from './body.ts';
import type { RangedProblem } from './problem.ts';
import type { Range } from './locate.ts';

/** The two parts of a content file. Offsets are in the text. */
export interface Parts {
  /** The YAML between the delimiters, and its offset. */
  yaml: string;
  yamlStart: number;
  /** Where the Markdown after them begins. */
  bodyStart: BodyStart;
}

const delimiter = '---';
// Always pass options: without them, gray-matter's cache returns `{}` for the second parse of a broken file.
const options = { language: 'yaml', engines: { yaml: () => ({}) } };

/** Splits off the front-matter. Its delimiters are lines of exactly three hyphens, the first one at the start. */
export function split(text: string): Parts | RangedProblem {
  const wrong = wrongOpening(text) ?? wrongClosing(text);
  if (wrong) return wrong;
  // Without the body, which gray-matter would copy twice.
  const head = text.slice(0, closingAt(text) + delimiter.length);
  const { matter: yaml } = matter(head, options) as unknown as { matter: string };
  return {
    yaml: yaml.slice(1),
    yamlStart: delimiter.length + 1,
    bodyStart: {
      offset: Math.min(head.length + 1, text.length),
      line: head.split('\n').length + 1,
    },
  };
}

function wrongOpening(text: string): RangedProblem | undefined {
  const first = lineAt(text, 0);
  if (first === delimiter) return undefined;
  const range = [0, first.length] as const;
  const hint =
    'Start the file with a line `---`, then `key: value` lines, then another line `---`.';
  if (text.trim() === '') return { range, message: 'The file is empty.', hint };
  if (first.startsWith(delimiter)) return notExact(range, first);
  if (/^\s*---\s*$/.test(text.slice(0, 200).trimStart().split('\n', 1)[0] ?? '')) {
    return {
      range,
      message: 'There is text before the opening `---`.',
      hint: 'Make `---` the very first line.',
    };
  }
  return { range, message: 'The file has no front-matter.', hint };
}

/** The first later line that begins like a delimiter must be one. */
function wrongClosing(text: string): RangedProblem | undefined {
  const start = closingAt(text);
  if (start === 0) {
    return {
      range: [0, delimiter.length],
      message: 'The front-matter is never closed.',
      hint: 'Add a line `---` after the last key.',
    };
  }
  const line = lineAt(text, start);
  return line === delimiter ? undefined : notExact([start, start + line.length], line);
}

/** The offset of the line that closes the front-matter; 0 if none does. */
function closingAt(text: string): number {
  return text.indexOf(`\n${delimiter}`, delimiter.length) + 1;
}

function notExact(range: Range, line: string): RangedProblem {
  const what =
    line.trimEnd() === delimiter
      ? 'has spaces after the hyphens'
      : 'is not a front-matter delimiter';
  return { range, message: `“${line}” ${what}.`, hint: 'Write exactly `---` on the line.' };
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? text.length : end);
}
