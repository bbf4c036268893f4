import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const ending = `lifecycle: deprecated
reason: Its vendor ends support.
links: [{ label: How to leave, url: https://wiki.example.org/leave }]
retireOn: not-decided`;

export const serviceDecisionDue = defineRule({
  id: 'service-decision-due',
  severity: 'warning',
  dated: true,
  summary: 'The end of a service is decided by the day that was promised for it.',
  why: 'Customers wait for the decision before they plan their move. A day that passes in silence costs them that time.',
  examples: {
    good: example('services/queue/index.md', `${ending}\ndecideBy: 2027-03-31`),
    bad: example('services/queue/index.md', `${ending}\ndecideBy: 2026-10-31`),
  },
  *check({ services, today }) {
    for (const { title, data, notKnown, at } of services) {
      const { decideBy, lifecycle } = data;
      if (notKnown.retireOn !== 'not-decided' || lifecycle === 'retired') continue;
      if (decideBy === undefined || decideBy >= today) continue;
      yield {
        at: at('decideBy'),
        message: `The end of “${title}” was to be decided by ${decideBy}.`,
        hint: 'Replace `not-decided` with the date, or write the day by which it will be decided.',
      };
    }
  },
});
