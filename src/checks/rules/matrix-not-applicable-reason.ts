import { exampleMatrix } from '../example-matrix.ts';
import { example } from '../example-platform.ts';
import { dutyTitle, matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixNotApplicableReason = defineRule({
  id: 'matrix-not-applicable-reason',
  severity: 'warning',
  summary: 'A duty that does not exist says why.',
  why: 'An auditor asks for the reason, and whoever wrote the n/a may have left by then.',
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
      exampleMatrix('| Monitoring | | A/R | |', '| Logging and audit | | n/a | |'),
    ),
  },
  *check(catalogue) {
    for (const { at, duty } of matrixDefects(catalogue, 'not-applicable-without-reason')) {
      yield {
        at,
        message: `${dutyTitle(catalogue, duty)} does not exist here, and nothing says why.`,
        hint: 'Write the reason after it: `n/a: brokers write no log`.',
      };
    }
  },
});
