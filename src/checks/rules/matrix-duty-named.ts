import { example, exampleMatrix } from '../example-platform.ts';
import { matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixDutyNamed = defineRule({
  id: 'matrix-duty-named',
  severity: 'error',
  summary: 'Every row of a matrix names its duty.',
  why: 'A row without a duty can’t be shown.',
  examples: {
    good: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | | A/R | |'),
    ),
    bad: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | | A/R | |', '| | | A/R | |'),
    ),
  },
  *check(catalogue) {
    for (const { at } of matrixDefects(catalogue, 'duty-empty')) {
      yield {
        at,
        message: 'The row has no duty.',
        hint: 'Write the duty in the first cell, or remove the row.',
      };
    }
  },
});
