import { partsInWords } from '../gathered.ts';
import { example, exampleMatrix } from '../example-platform.ts';
import { dutyTitle, matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixDutyArea = defineRule({
  id: 'matrix-duty-area',
  severity: 'warning',
  summary: 'A standard duty is listed under its own area.',
  why: 'The site always shows it under its own area, so the page would not match the file.',
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
        message: `${dutyTitle(catalogue, duty)} is listed under “${under}” but belongs to “${title}”.`,
        hint: `Move the row under “## ${title}”, where the site shows it anyway.`,
        together: {
          what: `matrix-duty-area ${under} ${area}`,
          part: dutyTitle(catalogue, duty),
          tell: (told) => ({
            message: `${partsInWords(told)} are listed under “${under}” but belong to “${title}”.`,
            hint: `Move the rows under “## ${title}”, where the site shows them anyway.`,
          }),
        },
      };
    }
  },
});
