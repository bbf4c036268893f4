import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const oneStartPage = defineRule({
  id: 'one-start-page',
  severity: 'error',
  summary: 'A service has one page to begin with at most.',
  why: 'With two of them a newcomer has to know already which one is meant.',
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
          message: `“${title}” has another page to begin with: “${first?.title ?? ''}”.`,
          hint: `Keep \`start: true\` in one of ${first?.file ?? ''} and ${page.file}.`,
        };
      }
    }
  },
});
