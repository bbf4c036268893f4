import { quoted } from '#model/written-form.ts';
import { example, exampleMatrix } from '../example-platform.ts';
import { matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixShared = defineRule({
  id: 'matrix-shared',
  severity: 'error',
  summary: 'No matrix cell says “shared”.',
  why: '“Shared” does not say who does what. One layer is accountable, and each cell says what its layer does.',
  examples: {
    good: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | R: the depth of its queues | A/R: the brokers | |'),
    ),
    bad: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | shared | A/R | |'),
    ),
  },
  *check(catalogue) {
    for (const { at, cell } of matrixDefects(catalogue, 'shared')) {
      yield {
        at,
        message: `The cell ${quoted(cell)} does not say who is accountable.`,
        hint: 'Give the A to one layer, and an R with details to each layer that does work: `A/R: the brokers`, `R: the depth of its queues`.',
      };
    }
  },
});
