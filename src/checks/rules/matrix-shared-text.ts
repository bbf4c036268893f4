import { exampleMatrix } from '../example-matrix.ts';
import { example } from '../example-platform.ts';
import { dutyTitle, layerTitles, matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixSharedText = defineRule({
  id: 'matrix-shared-text',
  severity: 'warning',
  summary: 'Where several layers do a duty, each says what its part is.',
  why: 'Two that do “the same” do it twice or not at all. Half a sentence in the cell draws the line.',
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
      yield {
        at,
        message: `Several layers do ${dutyTitle(catalogue, duty)}; what ${layerTitles(catalogue, [layer])} does of it is not said.`,
        hint: 'Write it after the letters: `R: the depth of its queues`.',
      };
    }
  },
});
