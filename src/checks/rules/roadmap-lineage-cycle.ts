import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';
import { cyclesIn } from '../way-back.ts';

const links = [
  { key: 'splitFrom', says: 'was split from itself' },
  { key: 'mergedInto', says: 'was merged into itself' },
] as const;

export const roadmapLineageCycle = defineRule({
  id: 'roadmap-lineage-cycle',
  severity: 'error',
  summary: 'No item was split from itself or merged into itself, directly or through others.',
  why: 'Merged items go on in another one. In a cycle, none of them is left that could ship.',
  examples: {
    good: {
      ...example('roadmap/replay.md', 'mergedInto: ordering\nstoppedOn: 2026-11-02'),
      ...example('roadmap/ordering.md'),
    },
    bad: {
      ...example('roadmap/replay.md', 'mergedInto: ordering\nstoppedOn: 2026-11-02'),
      ...example('roadmap/ordering.md', 'mergedInto: replay\nstoppedOn: 2026-11-02'),
    },
  },
  *check({ roadmap }) {
    for (const { key, says } of links) {
      for (const cycle of cyclesIn(roadmap, ({ [key]: next }) => (next ? [next] : []))) {
        const [item] = cycle;
        if (!item) continue;
        yield {
          at: item.at(key),
          message: `“${item.title}” ${says}: ${[...cycle, item].map(({ title }) => title).join(' → ')}.`,
          hint: `Remove \`${key}:\` from the item that ${key === 'splitFrom' ? 'was there first' : 'goes on'}.`,
        };
      }
    }
  },
});
