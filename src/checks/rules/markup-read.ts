import { placeIn } from '#catalogue/catalogue.ts';
import type { LiteralKind, LiteralMark } from '#source/body.ts';
import { example, exampleProse } from '../example-platform.ts';
import { partsInWords } from '../gathered.ts';
import { quoted } from '#model/written-form.ts';
import { defineFileRule } from '../rule.ts';
import { adviceOn } from '../unread-markup.ts';

export const markupRead = defineFileRule({
  id: 'markup-read',
  severity: 'warning',
  summary: 'Text that looks like markup works as markup.',
  why: 'A table without its line of hyphens, a footnote without its text, a link to a file with spaces in its name, or the mark-up of another generator is shown as raw characters, without any error.',
  examples: {
    good: example(
      'guides/queues.md',
      '',
      `${exampleProse}[^1]\n\n[^1]: In the plan for production.`,
    ),
    bad: example('guides/queues.md', '', `${exampleProse}[^1]`),
  },
  *judge(document) {
    const { file, body } = document;
    for (const mark of body.literals) {
      // Other rules check footnotes in the cells of a matrix.
      if (mark.kind === 'footnote' && body.tables.some((table) => isWithin(mark, table))) continue;
      const { message, hint, fix } = adviceOn(mark, document);
      yield {
        at: placeIn(file, mark),
        message,
        hint,
        // Within it there may be more that only a person can mend.
        fix: fix && { at: placeIn(file, fix.at), text: fix.text, leaves: 'markup-read' },
        together: {
          what: `markup-read ${mark.kind} ${byExample.has(mark.kind) ? hint.replace(/`.+`/, '') : hint}`,
          part: quoted(mark.value.split('\n')[0]),
          tell: ([, ...others]) => ({
            message: `${message} The same is wrong with ${partsInWords(others, { withLines: true })}.`,
            hint,
          }),
        },
      };
    }
  },
});

/** Where the hint shows what to write for the first, which is done to the others likewise. */
const byExample: ReadonlySet<LiteralKind> = new Set([
  'footnote',
  'reference',
  'target',
  'gap',
  'template',
  'heading',
  'item',
  'task',
  'formula',
  'mark',
  'emphasis',
  'attributes',
]);

function isWithin({ line }: LiteralMark, table: { line: number; endLine: number }): boolean {
  return table.line <= line && line <= table.endLine;
}
