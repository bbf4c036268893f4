import { quoted } from '#model/written-form.ts';
import { example, exampleMatrix } from '../example-platform.ts';
import { matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixFootnote = defineRule({
  id: 'matrix-footnote',
  severity: 'error',
  summary: 'Every condition in a matrix is written out below it.',
  why: 'If the footnote is missing, readers do not learn when the duty belongs to somebody else.',
  examples: {
    good: example(
      'services/queue/responsibilities.md',
      '',
      `${exampleMatrix('| Monitoring | | A/R[^own] | |')}\n\n[^own]: With a broker of their own, product teams watch it.`,
    ),
    bad: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | | A/R[^own] | |'),
    ),
  },
  *check(catalogue) {
    for (const { at, label } of matrixDefects(catalogue, 'unknown-footnote')) {
      yield {
        at,
        message: `The footnote ${quoted(`[^${label}]`)} has no text.`,
        hint: `Add a line below the tables: \`[^${label}]: the condition\`.`,
      };
    }
    for (const { at, mark, cell } of matrixDefects(catalogue, 'mark-without-footnote')) {
      yield {
        at,
        message: `${quoted(mark)} in the cell ${quoted(cell)} does not refer to a footnote.`,
        hint: 'Use a footnote instead, such as `R[^night]`, and add a line below the tables: `[^night]: the condition`.',
      };
    }
  },
});
