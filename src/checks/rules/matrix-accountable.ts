import { exampleMatrix } from '../example-matrix.ts';
import { example } from '../example-platform.ts';
import { dutyTitle, layerTitles, matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixAccountable = defineRule({
  id: 'matrix-accountable',
  severity: 'warning',
  summary: 'Where several layers do a duty, one of them answers for it.',
  why: 'With two at work and nobody accountable, the seam between them is nobody’s.',
  examples: {
    good: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | R: the depth of its queues | A/R: the brokers | |'),
    ),
    bad: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | R: the depth of its queues | R: the brokers | |'),
    ),
  },
  *check(catalogue) {
    for (const { at, duty, layers } of matrixDefects(
      catalogue,
      'responsible-without-accountable',
    )) {
      yield {
        at,
        message: `${layerTitles(catalogue, layers)} do ${dutyTitle(catalogue, duty)}, and nobody answers for it.`,
        hint: 'Add the A to one of them: A/R.',
      };
    }
  },
});
