import { allValid } from '../all-valid.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const personaServed = defineRule({
  id: 'persona-served',
  severity: 'warning',
  summary: 'There is something for every persona.',
  why: 'Its door on the front page would lead into an empty room.',
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
        message: `Nothing is there for “${title}”.`,
        hint: `Add “${id}” to \`personas\` of services, pages or roadmap items, or answer its \`questions\`.`,
      };
    }
  },
});
