import { allValid } from '../all-valid.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const teamOwns = defineRule({
  id: 'team-owns',
  severity: 'warning',
  summary: 'Every platform team owns something.',
  why: 'A team that owns nothing may no longer exist, or its services may still be assigned to another team.',
  examples: {
    good: example('teams/pilots.md', 'onCall: https://on-call.example.org/pilots'),
    bad: example('teams/tugs.md'),
  },
  *check(catalogue) {
    if (!allValid(catalogue, 'platform', 'service', 'page', 'guide', 'roadmap', 'team')) return;
    const { teams, platform } = catalogue;
    for (const team of teams) {
      const { title, data, services, pages, roadmap, children, at } = team;
      if (data.kind !== 'platform' || platform.owner === team) continue;
      if (services.length + pages.length + roadmap.length + children.length > 0) continue;
      yield {
        at: at('title'),
        message: `“${title}” owns no service, page or roadmap item.`,
        hint: 'Name the team as the owner of what it runs, or remove the file.',
      };
    }
  },
});
