import { allValid } from '../all-valid.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const personaServed = defineRule({
  id: 'persona-served',
  severity: 'warning',
  summary: 'Every persona has content.',
  why: 'Otherwise its link on the home page leads to an empty page.',
  examples: {
    good: {
      ...example('personas/developer.md'),
      ...example('services/queue/index.md', 'personas: [developer]'),
    },
    bad: example('personas/developer.md'),
  },
  *check(catalogue) {
    if (!allValid(catalogue, 'service', 'page', 'guide', 'roadmap')) return;
    const { personas } = catalogue;
    for (const { id, title, data, services, pages, roadmap, at } of personas) {
      if (services.length + pages.length + roadmap.length + (data.questions?.length ?? 0) > 0)
        continue;
      yield {
        at: at('title'),
        message: `There is no content for “${title}”.`,
        hint: `Add “${id}” to \`personas\` of a service, page or roadmap item, or add \`questions\`.`,
      };
    }
  },
});
