import { example, exampleMatrix } from '../example-platform.ts';
import { dutyTitle, layerTitles, matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixAccountable = defineRule({
  id: 'matrix-accountable',
  severity: 'warning',
  summary: 'Where several layers share a duty, one of them is accountable.',
  why: 'If two layers do the work and neither is accountable, nobody covers the gap between them.',
  examples: {
    good: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | R: the depth of its queues | A/R: the brokers | |'),
    ),
    bad: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | R: the depth of its queues | R: the brokers | |'),
    ),
  },
  *check(catalogue) {
    for (const { at, duty, layers } of matrixDefects(
      catalogue,
      'responsible-without-accountable',
    )) {
      yield {
        at,
        message: `${layerTitles(catalogue, layers)} are responsible for ${dutyTitle(catalogue, duty)}, but nobody is accountable.`,
        hint: 'Change one of them to A/R.',
      };
    }
  },
});
