import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const oneStartPage = defineRule({
  id: 'one-start-page',
  severity: 'error',
  summary: 'A service has at most one start page.',
  why: 'With two start pages, new users do not know which to read first.',
  examples: {
    good: example('services/queue/first-message.md', 'start: true\ntype: tutorial'),
    bad: {
      ...example('services/queue/first-message.md', 'start: true\ntype: tutorial'),
      ...example('services/queue/limits.md', 'start: true\ntype: reference'),
    },
  },
  *check({ services }) {
    for (const { title, pages } of services) {
      const [first, ...others] = pages.filter(({ data }) => data.start === true);
      for (const page of others) {
        yield {
          at: page.at('start'),
          message: `“${title}” already has a start page: “${first?.title ?? ''}”.`,
          hint: `Keep \`start: true\` in only one of ${first?.file ?? ''} and ${page.file}.`,
        };
      }
    }
  },
});
