import { exampleMatrix } from '../example-matrix.ts';
import { example } from '../example-platform.ts';
import { dutyTitle, matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixResponsible = defineRule({
  id: 'matrix-responsible',
  severity: 'error',
  summary: 'Every duty in a matrix is somebody’s.',
  why: 'A row without R and A is work that everybody takes for somebody else’s.',
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
        hint: 'Give A/R to the layer that does it, or write `n/a: why` where it does not exist.',
      };
    }
  },
});
