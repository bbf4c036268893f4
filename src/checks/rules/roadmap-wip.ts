import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const roadmapWip = defineRule({
  id: 'roadmap-wip',
  severity: 'warning',
  summary: 'No team has more items in progress than the platform’s `wip` allows.',
  why: 'Unfinished work does not help customers. The platform sets its own limit.',
  examples: {
    good: {
      ...example('platform.md', 'wip: 1'),
      ...example('roadmap/replay.md', 'stage: in-progress\ntarget: 2026-Q4'),
    },
    bad: {
      ...example('platform.md', 'wip: 1'),
      ...example('roadmap/replay.md', 'stage: in-progress\ntarget: 2026-Q4'),
      ...example('roadmap/ordering.md', 'stage: in-progress\ntarget: 2026-Q4'),
    },
  },
  *check({ teams, platform }) {
    const { wip } = platform.data;
    if (wip === undefined) return;
    for (const { title, roadmap } of teams) {
      const begun = roadmap.filter(({ state }) => state === 'in-progress');
      const surplus = begun[wip];
      if (!surplus) continue;
      yield {
        at: surplus.at('stage'),
        message: `“${title}” has ${begun.length} items in progress, but the limit is ${wip}: ${begun.map((item) => `“${item.title}”`).join(', ')}.`,
        hint: 'Finish one, move one back to planned, or change `wip` in platform.md.',
      };
    }
  },
});
