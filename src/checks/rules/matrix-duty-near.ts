import { quoted } from '#model/written-form.ts';
import { example, exampleMatrix } from '../example-platform.ts';
import { matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixDutyNear = defineRule({
  id: 'matrix-duty-near',
  severity: 'warning',
  summary: 'No service-specific duty is a misspelt standard duty.',
  why: 'A misspelt duty appears as a separate duty, and the standard one seems to be nobody’s.',
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
    for (const { at, written, near, mayFix } of matrixDefects(catalogue, 'near-duty')) {
      yield {
        at,
        message: `${quoted(written)} looks like the standard duty “${near}”.`,
        hint: `Write “${near}”, or choose a name that is less similar.`,
        fix: mayFix ? { at, text: near } : undefined,
      };
    }
  },
});
