import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';
import { cyclesIn } from '../way-back.ts';

export const serviceDependencyCycle = defineRule({
  id: 'service-dependency-cycle',
  severity: 'warning',
  summary: 'No service depends on itself, directly or through others.',
  why: 'Services in a cycle can’t be restarted after a disaster, because each waits for the other.',
  examples: {
    good: {
      ...example('services/topic/index.md', 'dependsOn: [queue]'),
      ...example('services/queue/index.md'),
    },
    bad: {
      ...example('services/topic/index.md', 'dependsOn: [queue]'),
      ...example('services/queue/index.md', 'dependsOn: [topic]'),
    },
  },
  *check({ services }) {
    for (const cycle of cyclesIn(services, ({ dependsOn }) => dependsOn)) {
      const [service, next = service] = cycle;
      if (!service || !next) continue;
      const path = [...cycle, service].map(({ title }) => title).join(' → ');
      yield {
        at: service.at('dependsOn', service.data.dependsOn?.indexOf(next.id) ?? 0),
        message: `“${service.title}” depends on itself: ${path}.`,
        hint: 'Remove the dependency that the service can start without.',
      };
    }
  },
});
