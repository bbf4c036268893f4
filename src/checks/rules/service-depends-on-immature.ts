import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const immature = ['experimental', 'alpha'];

export const serviceDependsOnImmature = defineRule({
  id: 'service-depends-on-immature',
  severity: 'warning',
  summary: 'A service in production does not depend on experimental or alpha services.',
  why: 'A service is only as reliable as the services it depends on.',
  examples: {
    good: {
      ...example('services/queue/index.md'),
      ...example('services/topic/index.md', 'dependsOn: [queue]'),
    },
    bad: {
      ...example('services/topic/index.md', 'lifecycle: experimental'),
      ...example(
        'services/queue/index.md',
        `lifecycle: production
benefits: [No broker to run.]
support: { hours: business-hours }
objectives: { availability: 99.9, rpo: not-committed, rto: 4h }
dependsOn: [topic]`,
      ),
    },
  },
  *check({ services }) {
    for (const { title, data, at } of services) {
      if (data.lifecycle !== 'production') continue;
      for (const [index, id] of (data.dependsOn ?? []).entries()) {
        const other = services.get(id);
        if (!other || !immature.includes(other.data.lifecycle)) continue;
        yield {
          at: at('dependsOn', index),
          message: `“${title}” is in production but depends on “${other.title}”, which is ${other.data.lifecycle}.`,
          hint: `Bring “${other.title}” to beta first, or use a different dependency.`,
        };
      }
    }
  },
});
