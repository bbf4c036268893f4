import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const ending = `lifecycle: deprecated
reason: Its vendor ends support.
links: [{ label: How to leave, url: https://wiki.example.org/leave }]`;

export const serviceRetirementDue = defineRule({
  id: 'service-retirement-due',
  severity: 'warning',
  dated: true,
  summary: 'A service whose day of retirement has passed is retired.',
  why: 'A date that passed without consequence makes every other date worth less.',
  examples: {
    good: example('services/queue/index.md', `${ending}\nretireOn: 2027-06-30`),
    bad: example('services/queue/index.md', `${ending}\nretireOn: 2026-06-30`),
  },
  *check({ services, today }) {
    for (const { title, data, at } of services) {
      const { lifecycle, retireOn } = data;
      if (lifecycle === 'retired' || retireOn === undefined || retireOn >= today) continue;
      yield {
        at: at('retireOn'),
        message: `“${title}” was to retire on ${retireOn} and is still ${lifecycle}.`,
        hint: 'Set `lifecycle: retired`, or give it the date that holds.',
      };
    }
  },
});
