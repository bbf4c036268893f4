import { partsInWords } from '../gathered.ts';
import { example, exampleMatrix } from '../example-platform.ts';
import { dutyTitle, layerTitles, matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixSharedText = defineRule({
  id: 'matrix-shared-text',
  severity: 'warning',
  summary: 'Where several layers share a duty, each cell says what that layer does.',
  why: 'Otherwise the work is done twice, or not at all. A few words in the cell are enough.',
  examples: {
    good: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | R: the depth of its queues | A/R: the brokers | |'),
    ),
    bad: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | R | A/R: the brokers | |'),
    ),
  },
  *check(catalogue) {
    for (const { at, duty, layer } of matrixDefects(catalogue, 'shared-without-text')) {
      const title = dutyTitle(catalogue, duty);
      const part = layerTitles(catalogue, [layer]);
      yield {
        at,
        message: `Several layers share ${title}, but the cell does not say what ${part} does.`,
        hint: 'Add it after the letters: `R: the depth of its queues`.',
        together: {
          what: `matrix-shared-text ${String(at.line)}`,
          part,
          tell: (told) => ({
            message: `Several layers share ${title}, but the cells do not say what ${partsInWords(told)} do.`,
            hint: 'Add it to each cell, after the letters: `R: the depth of its queues`.',
          }),
        },
      };
    }
  },
});
