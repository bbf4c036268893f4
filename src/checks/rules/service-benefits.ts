import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const from = ['beta', 'production'];

export const serviceBenefits = defineRule({
  id: 'service-benefits',
  severity: 'warning',
  summary: 'From beta on, a service says what its customers gain.',
  why: 'A list of features leaves it to the reader to find out why they should care.',
  examples: {
    good: example(
      'services/queue/index.md',
      `lifecycle: beta
benefits:
  - No broker to run, to patch or to be woken by.`,
    ),
    bad: example('services/queue/index.md', 'lifecycle: beta'),
  },
  *check({ services }) {
    for (const { title, data, at } of services) {
      if (!from.includes(data.lifecycle) || (data.benefits?.length ?? 0) > 0) continue;
      yield {
        at: at('benefits'),
        message: `“${title}” is ${data.lifecycle} and says nothing of what customers gain.`,
        hint: 'Add `benefits:` with a sentence each; a figure only where one was counted.',
      };
    }
  },
});
