import { placeIn } from '#catalogue/catalogue.ts';
import { example } from '../example-platform.ts';
import { defineFileRule } from '../rule.ts';

export const headingBelowTitle = defineFileRule({
  id: 'heading-below-title',
  severity: 'warning',
  summary: 'The text has no level 1 heading, because that is the page title.',
  why: 'The page already shows the title from the front-matter. A page has only one title.',
  examples: {
    good: example('services/queue/index.md', '', '## Use\n\nSend a message.'),
    bad: example('services/queue/index.md', '', '# Queue\n\nSend a message.'),
  },
  *judge({ file, title, body }) {
    for (const heading of body.headings) {
      if (heading.depth !== 1) continue;
      yield {
        at: placeIn(file, heading),
        message: `“${heading.text}” is a level 1 heading, which is reserved for the title “${title}”.`,
        hint: 'Remove it if it repeats the title. Otherwise use `##`.',
      };
    }
  },
});
