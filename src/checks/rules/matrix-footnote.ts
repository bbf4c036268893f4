import { quoted } from '#model/written-form.ts';
import { exampleMatrix } from '../example-matrix.ts';
import { example } from '../example-platform.ts';
import { matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixFootnote = defineRule({
  id: 'matrix-footnote',
  severity: 'error',
  summary: 'Every condition in a matrix is written out below it.',
  why: 'A footnote that is not there hides the condition under which the duty is somebody else’s.',
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
        message: `The footnote ${quoted(`[^${label}]`)} is not written out.`,
        hint: `Add a line below the tables: \`[^${label}]: the condition\`.`,
      };
    }
    for (const { at, mark, cell } of matrixDefects(catalogue, 'mark-without-footnote')) {
      yield {
        at,
        message: `${quoted(mark)} in the cell ${quoted(cell)} leads to no footnote.`,
        hint: 'Write a footnote in its place, such as `R[^night]`, and a line below the tables: `[^night]: the condition`.',
      };
    }
  },
});
