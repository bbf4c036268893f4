import type { Team } from '#catalogue/catalogue.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const teamParentCycle = defineRule({
  id: 'team-parent-cycle',
  severity: 'error',
  summary: 'No team belongs to itself, directly or through others.',
  why: 'Teams in a cycle have no place in the organisation tree.',
  examples: {
    good: {
      ...example('teams/tugs.md', 'parent: pilots'),
      ...example('roadmap/replay.md', 'owner: tugs'),
    },
    bad: {
      ...example('teams/tugs.md', 'parent: pilots'),
      ...example('teams/pilots.md', 'parent: tugs'),
    },
  },
  *check({ teams }) {
    const reported = new Set<Team>();
    for (const team of teams) {
      const way = [team];
      for (let next = team.parent; next && !way.includes(next); next = next.parent) way.push(next);
      if (reported.has(team) || way.at(-1)?.parent !== team) continue;
      for (const each of way) reported.add(each);
      yield {
        at: team.at('parent'),
        message: `“${team.title}” belongs to itself: ${[...way, team].map(({ title }) => title).join(' → ')}.`,
        hint: 'Remove `parent:` from the team at the top.',
      };
    }
  },
});
