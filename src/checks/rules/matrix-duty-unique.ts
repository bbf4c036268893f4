import { example, exampleMatrix } from '../example-platform.ts';
import { dutyTitle, matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixDutyUnique = defineRule({
  id: 'matrix-duty-unique',
  severity: 'error',
  summary: 'A matrix has one row per duty.',
  why: 'Two rows give two answers to the same question.',
  examples: {
    good: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | | A/R | |', '| Support | | A/R | |'),
    ),
    bad: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | | A/R | |', '| monitoring | A/R | | |'),
    ),
  },
  *check(catalogue) {
    for (const { at, duty, first } of matrixDefects(catalogue, 'duty-twice')) {
      yield {
        at,
        message: `${dutyTitle(catalogue, duty)} already has a row, in line ${first.line}.`,
        hint: 'Merge the two rows.',
      };
    }
  },
});
