import { placeIn } from '#catalogue/catalogue.ts';
import { example } from '../example-platform.ts';
import { defineFileRule } from '../rule.ts';

export const headingNamed = defineFileRule({
  id: 'heading-named',
  severity: 'warning',
  summary: 'Every heading has text.',
  why: 'An empty heading is a blank line in the table of contents, and screen readers announce nothing.',
  examples: {
    good: example('services/queue/index.md', '', '## Use\n\nSend a message.'),
    bad: example('services/queue/index.md', '', '##\n\nSend a message.'),
  },
  *judge({ file, body }) {
    for (const heading of body.headings) {
      if (/[\p{L}\p{N}\p{S}]/u.test(heading.text)) continue;
      yield {
        at: placeIn(file, heading),
        message: 'The heading is empty.',
        hint: 'Describe the section, or remove the heading.',
      };
    }
  },
});
