import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const settled = ['shipped', 'deferred', 'withdrawn', 'merged'];

export const roadmapRetiredService = defineRule({
  id: 'roadmap-retired-service',
  severity: 'warning',
  summary: 'The roadmap has no open items for retired services.',
  why: 'Nobody can use improvements to a service that no longer runs.',
  examples: {
    good: {
      ...example('services/topic/index.md'),
      ...example('roadmap/replay.md', 'stage: planned\ntarget: 2027-Q1\nservices: [topic]'),
    },
    bad: {
      ...example(
        'services/topic/index.md',
        'lifecycle: retired\nreason: Nobody used it.\nlinks: [{ label: How to leave, url: https://wiki.example.org/leave }]',
      ),
      ...example('roadmap/replay.md', 'stage: planned\ntarget: 2027-Q1\nservices: [topic]'),
    },
  },
  *check({ roadmap, services }) {
    for (const { title, data, state, at } of roadmap) {
      if (settled.includes(state) || data.kind === 'deprecation') continue;
      for (const [index, id] of (data.services ?? []).entries()) {
        const service = services.get(id);
        if (service?.data.lifecycle !== 'retired') continue;
        yield {
          at: at('services', index),
          message: `“${title}” is ${data.stage} for “${service.title}”, which is retired.`,
          hint: service.replacedBy
            ? `Replace it with “${service.replacedBy.id}”, its successor, or withdraw the item.`
            : 'Remove the service, or withdraw the item.',
        };
      }
    }
  },
});
