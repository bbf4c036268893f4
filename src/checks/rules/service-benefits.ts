import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const from = ['beta', 'production'];

export const serviceBenefits = defineRule({
  id: 'service-benefits',
  severity: 'warning',
  summary: 'From beta on, a service states its benefits.',
  why: 'A list of features does not tell readers why they should use the service.',
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
        message: `“${title}” is ${data.lifecycle} but lists no benefits.`,
        hint: 'Add `benefits:` with a sentence for each. Use only measured figures.',
      };
    }
  },
});
