import { parseMarkdown, parseMdx } from '#markdown/grammar.ts';
import { BodyBuilder } from './body-builder.ts';
import type { Body, BodyStart } from './body.ts';
import { expensiveText } from './expensive-text.ts';
import type { RangedProblem } from './problem.ts';
import { longCode } from './long-code.ts';

import { markdownTooDeep, mdxTooDeep } from './nesting.ts';

/** A body and what is wrong with its Markdown. */
export interface BodyRead {
  body: Body;
  flaws: RangedProblem[];
}

/** Parses the Markdown of a file from `start` on. Lines, columns and offsets are in the file. */
export function readBody(text: string, start: BodyStart, mdx: boolean): BodyRead {
  // Blanked, not cut, so that every position in the tree is a position in the file.
  const source = text.slice(0, start.offset).replace(/[^\n]/g, ' ') + text.slice(start.offset);
  const builder = new BodyBuilder(text, start);
  if (mdx ? mdxTooDeep(source) : markdownTooDeep(source)) {
    const hint = 'Use fewer levels of nesting.';
    return {
      body: builder.body,
      flaws: [
        { range: [start.offset, start.offset], message: 'The text is nested too deeply.', hint },
      ],
    };
  }
  const long = mdx ? longCode(text, start.offset) : undefined;
  if (long) return { body: builder.body, flaws: [long] };
  const parse = mdx ? parseMdx : parseMarkdown;
  try {
    const dear = expensiveText(source, parse);
    if (dear) return { body: builder.body, flaws: [dear] };
    builder.add(parse(source));
  } catch (error) {
    const flaw = mdx && error instanceof Error ? mdxProblem(error.message, source) : undefined;
    if (!flaw) throw error;
    return { body: builder.body, flaws: [flaw] };
  }
  return { body: builder.body, flaws: builder.flaws };
}

/** Parses a message of Sätteri, such as `3:10: Unexpected token (mdx-jsx:unexpected-character)`. */
function mdxProblem(message: string, source: string): RangedProblem | undefined {
  const parts = /^(\d+):(\d+): (.*?)(?: \([\w-]+:[\w-]+\))?$/s.exec(message);
  if (!parts) return undefined;
  const [, line = '1', column = '1', words = ''] = parts;
  const what = words.replace(' with oxc', '');
  const from = offsetOf(source, Number(line), Number(column));
  return {
    range: [from, from],
    message: `The MDX can’t be read: ${what.charAt(0).toLowerCase()}${what.slice(1)}.`,
    hint: /^.{0,3}<!--/s.test(source.slice(from, from + 7))
      ? 'Write comments as `{/* text */}`.'
      : 'In MDX, `<` starts an element and `{` an expression. To show the characters, write `\\<` and `\\{`.',
  };
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) start = text.indexOf('\n', start) + 1;
  return Math.min(start + column - 1, text.length);
}
