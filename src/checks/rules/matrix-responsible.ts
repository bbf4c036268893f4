import { example, exampleMatrix } from '../example-platform.ts';
import { dutyTitle, matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixResponsible = defineRule({
  id: 'matrix-responsible',
  severity: 'error',
  summary: 'Every duty in a matrix is assigned to somebody.',
  why: 'If no layer has an R or an A, everybody expects somebody else to do the work.',
  examples: {
    good: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | I | A/R | |'),
    ),
    bad: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | I | C | |'),
    ),
  },
  *check(catalogue) {
    for (const { at, duty } of matrixDefects(catalogue, 'nobody-responsible')) {
      yield {
        at,
        message: `Nobody is responsible for ${dutyTitle(catalogue, duty)}.`,
        hint: 'Write A/R for the layer that does it, or `n/a: why` if it is not applicable.',
      };
    }
  },
});
