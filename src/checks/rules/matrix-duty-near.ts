import { quoted } from '#model/written-form.ts';
import { exampleMatrix } from '../example-matrix.ts';
import { example } from '../example-platform.ts';
import { matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixDutyNear = defineRule({
  id: 'matrix-duty-near',
  severity: 'warning',
  summary: 'No duty of one’s own is a standard duty misspelt.',
  why: 'It would stand beside the standard one, which then seems to be done by nobody.',
  examples: {
    good: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | | A/R | |'),
    ),
    bad: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitorng | | A/R | |'),
    ),
  },
  *check(catalogue) {
    for (const { at, written, near, mayMend } of matrixDefects(catalogue, 'near-duty')) {
      yield {
        at,
        message: `${quoted(written)} is no standard duty, but “${near}” is.`,
        hint: `Write “${near}”, or give a duty of your own a name that is less like it.`,
        fix: mayMend ? { at, text: near } : undefined,
      };
    }
  },
});
