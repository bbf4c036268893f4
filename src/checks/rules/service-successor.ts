import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const ended = ['deprecated', 'retired'];
const ending = 'lifecycle: deprecated\nreason: Its vendor ends support.\nretireOn: 2027-06-30';

export const serviceSuccessor = defineRule({
  id: 'service-successor',
  severity: 'warning',
  summary: 'A deprecated or retired service says what to use instead.',
  why: 'Customers who have to leave need to know where to go. If there is no replacement, link to a page that explains how to leave.',
  examples: {
    good: example(
      'services/queue/index.md',
      ending,
      'Nothing takes its place. [Exports](first-message.md) go on until June.',
    ),
    bad: example('services/queue/index.md', ending),
  },
  *check({ services }) {
    for (const { title, data, body, at } of services) {
      const { lifecycle, replacedBy, links = [] } = data;
      if (!ended.includes(lifecycle) || replacedBy !== undefined) continue;
      if (links.length + body.links.length > 0) continue;
      yield {
        at: at('lifecycle'),
        message: `“${title}” is ${lifecycle} but does not say what to use instead.`,
        hint: 'Add `replacedBy:` with the service to move to. If there is none, link to a page that explains how to leave.',
      };
    }
  },
});
