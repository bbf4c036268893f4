import { isLeaving } from '#model/lifecycle.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const serviceReplacement = defineRule({
  id: 'service-replacement',
  severity: 'warning',
  summary: 'A service is replaced by one that accepts new customers.',
  why: 'Customers who move to a service that is also ending have to move twice.',
  examples: {
    good: {
      ...example(
        'services/topic/index.md',
        'lifecycle: retired\nreason: Nobody used it.\nreplacedBy: queue',
      ),
    },
    bad: {
      ...example(
        'services/topic/index.md',
        'lifecycle: retired\nreason: Nobody used it.\nreplacedBy: queue',
      ),
      ...example('services/queue/index.md', 'lifecycle: frozen\nreason: Its licence ends.'),
    },
  },
  *check({ services }) {
    for (const service of services) {
      const { title, replacedBy, at } = service;
      if (!replacedBy) continue;
      const { lifecycle } = replacedBy.data;
      if (replacedBy === service) {
        yield {
          at: at('replacedBy'),
          message: `“${title}” is replaced by itself.`,
          hint: 'Name the service to move to, or remove the line.',
        };
      } else if (isLeaving(lifecycle)) {
        yield {
          at: at('replacedBy'),
          message: `“${title}” is replaced by “${replacedBy.title}”, which is ${lifecycle}.`,
          hint: 'Name a service that accepts new customers, or remove the line.',
        };
      }
    }
  },
});
