import { placeIn } from '#catalogue/catalogue.ts';
import { example } from '../example-platform.ts';
import { defineFileRule } from '../rule.ts';

export const headingNamed = defineFileRule({
  id: 'heading-named',
  severity: 'warning',
  summary: 'Every heading has words.',
  why: 'One without is an empty line in the table of contents, and a silence in screen readers.',
  examples: {
    good: example('services/queue/index.md', '', '## Use\n\nSend a message.'),
    bad: example('services/queue/index.md', '', '##\n\nSend a message.'),
  },
  *judge({ file, body }) {
    for (const heading of body.headings) {
      if (/[\p{L}\p{N}\p{S}]/u.test(heading.text)) continue;
      yield {
        at: placeIn(file, heading),
        message: 'The heading has no words.',
        hint: 'Say in it what follows, or take it out.',
      };
    }
  },
});
