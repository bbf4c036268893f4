import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const serviceOnCallReachable = defineRule({
  id: 'service-on-call-reachable',
  severity: 'warning',
  summary: 'A service with on-call support says how to reach it.',
  why: 'In an incident at night, people need a phone number or a schedule.',
  examples: {
    good: example('services/queue/index.md', 'support: { hours: 24x7, onCall: true }'),
    bad: {
      ...example('services/queue/index.md', 'support: { hours: 24x7, onCall: true }'),
      ...example('teams/pilots.md'),
    },
  },
  *check({ services }) {
    for (const { title, data, owner, at } of services) {
      const { support, lifecycle } = data;
      if (!support?.onCall || !owner || lifecycle === 'retired') continue;
      if (support.phone ?? owner.data.onCall ?? owner.data.phone) continue;
      yield {
        at: at('support', 'onCall'),
        message: `“${title}” promises on-call support, but neither it nor “${owner.title}” says how to reach it.`,
        hint: `Add \`onCall:\` or \`phone:\` to ${owner.file}, or \`phone:\` to the service’s support.`,
      };
    }
  },
});
