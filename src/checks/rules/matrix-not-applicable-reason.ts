import { example, exampleMatrix } from '../example-platform.ts';
import { absentTogether, dutyTitle, matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixNotApplicableReason = defineRule({
  id: 'matrix-not-applicable-reason',
  severity: 'warning',
  summary: 'A duty that is not applicable gives a reason.',
  why: 'Auditors ask for the reason, and the author of the n/a may have left by then.',
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
      const title = dutyTitle(catalogue, duty);
      yield {
        at,
        message: `${title} is not applicable, but no reason is given.`,
        hint: 'Add the reason: `n/a: brokers write no log`.',
        together: absentTogether(title, at),
      };
    }
  },
});
