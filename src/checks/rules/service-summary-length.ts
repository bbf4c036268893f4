import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const maxLength = 160;

export const serviceSummaryLength = defineRule({
  id: 'service-summary-length',
  severity: 'warning',
  summary: `The summary of a service has at most ${maxLength} characters.`,
  why: 'Cards, search results and feeds show the summary, and cut off longer text.',
  examples: {
    good: example('services/queue/index.md', 'summary: Messages that arrive at least once.'),
    bad: example(
      'services/queue/index.md',
      'summary: Messages that arrive at least once, are kept for seven days, can be replayed from any point, are shared among readers of one group, and survive the loss of a whole data centre.',
    ),
  },
  *check({ services }) {
    for (const { title, data, at } of services) {
      const length = [...data.summary].length;
      if (length <= maxLength) continue;
      yield {
        at: at('summary'),
        message: `The summary of “${title}” has ${length} characters. The maximum is ${maxLength}.`,
        hint: 'Say in one sentence what the customer gets. Move the rest into the text.',
      };
    }
  },
});
