import { example, exampleMatrix } from '../example-platform.ts';
import { absentTogether, dutyTitle, matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixNotApplicable = defineRule({
  id: 'matrix-not-applicable',
  severity: 'error',
  summary: 'A duty that is not applicable is assigned to nobody.',
  why: 'A row with n/a and a letter contradicts itself, and the site shows only one of the two.',
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
      const title = dutyTitle(catalogue, duty);
      yield {
        at,
        message: `${title} is not applicable (n/a), but is also assigned to a layer.`,
        hint: 'Empty the other cells of the row, or remove the n/a.',
        together: absentTogether(title, at),
      };
    }
  },
});
