import { exampleMatrix } from '../example-matrix.ts';
import { example } from '../example-platform.ts';
import { dutyTitle, matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixNotApplicable = defineRule({
  id: 'matrix-not-applicable',
  severity: 'error',
  summary: 'A duty that does not exist is nobody’s.',
  why: 'A row that says n/a and names somebody says two things, and only one of them is shown.',
  examples: {
    good: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix(
        '| Monitoring | | A/R | |',
        '| Logging and audit | | n/a: brokers write no log | |',
      ),
    ),
    bad: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix(
        '| Monitoring | | A/R | |',
        '| Logging and audit | R | n/a: brokers write no log | |',
      ),
    ),
  },
  *check(catalogue) {
    for (const { at, duty } of matrixDefects(catalogue, 'not-applicable-and-more')) {
      yield {
        at,
        message: `${dutyTitle(catalogue, duty)} does not exist here (n/a) and is somebody’s all the same.`,
        hint: 'Empty the other cells of the row, or take the n/a out.',
      };
    }
  },
});
