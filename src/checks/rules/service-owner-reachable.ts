import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const serviceOwnerReachable = defineRule({
  id: 'service-owner-reachable',
  severity: 'warning',
  summary: 'The owner of every service has a channel.',
  why: 'Without a channel, readers do not know where to ask, and often ask the wrong person.',
  examples: {
    good: example('teams/pilots.md', 'channel: https://chat.example.org/pilots'),
    bad: { 'teams/pilots.md': '---\ntitle: Pilots\nkind: platform\n---\n' },
  },
  *check({ teams }) {
    for (const { title, services, data, at } of teams) {
      const [service] = services.filter(({ data: { lifecycle } }) => lifecycle !== 'retired');
      if (!service || data.channel !== undefined) continue;
      yield {
        at: at('channel'),
        message: `“${title}” owns “${service.title}” but has no channel.`,
        hint: 'Add `channel:` with the address where the team can be reached.',
      };
    }
  },
});
