import { quoted } from '#model/written-form.ts';
import { example, exampleMatrix } from '../example-platform.ts';
import { matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixFootnoteUnused = defineRule({
  id: 'matrix-footnote-unused',
  severity: 'warning',
  summary: 'Every condition below a matrix belongs to a cell.',
  why: 'A condition without a cell is not shown, although its author meant it to apply.',
  examples: {
    good: example(
      'services/queue/responsibilities.md',
      '',
      `${exampleMatrix('| Monitoring | | A/R[^own] | |')}\n\n[^own]: With a broker of their own, product teams watch it.`,
    ),
    bad: example(
      'services/queue/responsibilities.md',
      '',
      `${exampleMatrix('| Monitoring | | A/R | |')}\n\n[^own]: With a broker of their own, product teams watch it.`,
    ),
  },
  *check(catalogue) {
    for (const { at, label } of matrixDefects(catalogue, 'unused-footnote')) {
      yield {
        at,
        message: `No cell refers to the footnote ${quoted(`[^${label}]`)}.`,
        hint: `Add \`[^${label}]\` to the cell that it applies to, or remove the footnote.`,
      };
    }
  },
});
