import type { Service } from '#catalogue/catalogue.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

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
    const reported = new Set<Service>();
    for (const service of services) {
      if (reported.has(service)) continue;
      const cycle = wayBack(service);
      if (!cycle) continue;
      for (const each of cycle) reported.add(each);
      const path = [...cycle, service].map(({ title }) => title).join(' → ');
      const next = (cycle[1] ?? service).id;
      yield {
        at: service.at('dependsOn', service.data.dependsOn?.indexOf(next) ?? 0),
        message: `“${service.title}” depends on itself: ${path}.`,
        hint: 'Remove the dependency that the service can start without.',
      };
    }
  },
});

/** The shortest dependency path from a service back to itself; undefined if there is none. */
function wayBack(service: Service): Service[] | undefined {
  const seen = new Set<Service>();
  let ways: Service[][] = [[service]];
  while (ways.length > 0) {
    const further: Service[][] = [];
    for (const way of ways) {
      for (const next of way.at(-1)?.dependsOn ?? []) {
        if (next === service) return way;
        if (seen.has(next)) continue;
        seen.add(next);
        further.push([...way, next]);
      }
    }
    ways = further;
  }
  return undefined;
}
