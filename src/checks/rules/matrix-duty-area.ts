import { exampleMatrix } from '../example-matrix.ts';
import { example } from '../example-platform.ts';
import { dutyTitle, matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixDutyArea = defineRule({
  id: 'matrix-duty-area',
  severity: 'warning',
  summary: 'A standard duty stands under its own area.',
  why: 'It is shown under its own area everywhere, so whoever looks for it here does not find it on the page.',
  examples: {
    good: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | | A/R | |'),
    ),
    bad: example('services/queue/responsibilities.md', '', exampleMatrix('| Restore | | A/R | |')),
  },
  *check(catalogue) {
    for (const { at, duty, area, under } of matrixDefects(catalogue, 'foreign-area')) {
      const title = catalogue.platform.areas.find(({ id }) => id === area)?.title ?? area;
      yield {
        at,
        message: `${dutyTitle(catalogue, duty)} stands under “${under}” and belongs to “${title}”.`,
        hint: `Move the row under “## ${title}”, where it is shown in any case.`,
      };
    }
  },
});
