import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const serviceOwnerPlatform = defineRule({
  id: 'service-owner-platform',
  severity: 'warning',
  summary: 'Every service is owned by a platform team.',
  why: 'Product teams use services and vendors deliver parts of them, but a platform team is responsible for each service.',
  examples: {
    good: example('teams/pilots.md', 'kind: platform'),
    bad: example('teams/pilots.md', 'kind: vendor'),
  },
  *check({ services }) {
    for (const { title, owner, at } of services) {
      if (!owner || owner.data.kind === 'platform') continue;
      yield {
        at: at('owner'),
        message: `The owner of “${title}” is a ${owner.data.kind} team, “${owner.title}”.`,
        hint: `Name the platform team that is responsible for the service, or set \`kind: platform\` in ${owner.file}.`,
      };
    }
  },
});
