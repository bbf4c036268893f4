import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const serviceDependsOnRetired = defineRule({
  id: 'service-depends-on-retired',
  severity: 'error',
  summary: 'No service depends on a retired one.',
  why: 'A retired service no longer runs. Either the dependency or the lifecycle is wrong.',
  examples: {
    good: {
      ...example('services/topic/index.md'),
      ...example('services/queue/index.md', 'dependsOn: [topic]'),
    },
    bad: {
      ...example(
        'services/topic/index.md',
        'lifecycle: retired\nreason: Nobody used it.\nlinks: [{ label: How to leave, url: https://wiki.example.org/leave }]',
      ),
      ...example('services/queue/index.md', 'dependsOn: [topic]'),
    },
  },
  *check({ services }) {
    for (const { title, data, at } of services) {
      if (data.lifecycle === 'retired') continue;
      for (const [index, id] of (data.dependsOn ?? []).entries()) {
        const other = services.get(id);
        if (other?.data.lifecycle !== 'retired') continue;
        const instead = other.replacedBy ? `, such as “${other.replacedBy.title}”` : '';
        yield {
          at: at('dependsOn', index),
          message: `“${title}” depends on “${other.title}”, which is retired.`,
          hint: `Replace “${other.title}” with what it depends on now${instead}.`,
        };
      }
    }
  },
});
