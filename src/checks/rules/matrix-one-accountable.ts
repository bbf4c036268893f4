import { example, exampleMatrix } from '../example-platform.ts';
import { dutyTitle, layerTitles, matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixOneAccountable = defineRule({
  id: 'matrix-one-accountable',
  severity: 'error',
  summary: 'Only one layer is accountable for a duty.',
  why: 'If two layers are accountable, each can point to the other.',
  examples: {
    good: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | R: the depth of its queues | A/R: the brokers | |'),
    ),
    bad: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | A/R: the depth of its queues | A/R: the brokers | |'),
    ),
  },
  *check(catalogue) {
    for (const { at, duty, layers } of matrixDefects(catalogue, 'two-accountable')) {
      yield {
        at,
        message: `${dutyTitle(catalogue, duty)} has an A for ${layerTitles(catalogue, layers)}.`,
        hint: 'Keep the A for the layer that decides, and the R for the other. If these are two duties, use two rows.',
      };
    }
  },
});
