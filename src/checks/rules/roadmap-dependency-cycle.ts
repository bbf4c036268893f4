import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';
import { cyclesIn } from '../way-back.ts';

export const roadmapDependencyCycle = defineRule({
  id: 'roadmap-dependency-cycle',
  severity: 'error',
  summary: 'No roadmap item waits for itself, directly or through others.',
  why: 'Items in a cycle can never ship, because each waits for the other.',
  examples: {
    good: {
      ...example('roadmap/replay.md', 'dependsOn: [ordering]'),
      ...example('roadmap/ordering.md'),
    },
    bad: {
      ...example('roadmap/replay.md', 'dependsOn: [ordering]'),
      ...example('roadmap/ordering.md', 'dependsOn: [replay]'),
    },
  },
  *check({ roadmap }) {
    for (const cycle of cyclesIn(roadmap, ({ dependsOn }) => dependsOn)) {
      const [item, next = item] = cycle;
      if (!item || !next) continue;
      yield {
        at: item.at('dependsOn', item.data.dependsOn?.indexOf(next.id) ?? 0),
        message: `“${item.title}” waits for itself: ${[...cycle, item].map(({ title }) => title).join(' → ')}.`,
        hint: 'Remove the dependency on the item that can ship first.',
      };
    }
  },
});
