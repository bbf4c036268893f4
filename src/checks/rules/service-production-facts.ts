import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const hints = {
  support:
    'Add `support:` with its hours: `24x7`, `business-hours`, `best-effort`, or your own words. If nobody knows yet, write `support: not-known`.',
  objectives:
    'Add `objectives:` with `availability`, `rpo` and `rto`; where nothing is promised, write `not-committed` or `not-applicable`. If nobody knows yet, write `objectives: not-known`.',
};

export const serviceProductionFacts = defineRule({
  id: 'service-production-facts',
  severity: 'error',
  summary: 'A service in production states its support and its objectives.',
  why: 'Products rely on these figures. State what is not promised too, so that nobody assumes it.',
  examples: {
    good: example(
      'services/queue/index.md',
      `lifecycle: production
benefits: [No broker to run.]
support: { hours: business-hours }
objectives: { availability: 99.9, rpo: not-committed, rto: 4h }`,
    ),
    bad: example(
      'services/queue/index.md',
      `lifecycle: production
benefits: [No broker to run.]
support: { hours: business-hours }`,
    ),
  },
  *check({ services }) {
    for (const { title, data, notKnown, at } of services) {
      if (data.lifecycle !== 'production') continue;
      for (const fact of ['support', 'objectives'] as const) {
        if (data[fact] !== undefined || notKnown[fact] !== undefined) continue;
        yield {
          at: at('lifecycle'),
          message: `“${title}” is in production and does not state its ${fact}.`,
          hint: hints[fact],
        };
      }
    }
  },
});
