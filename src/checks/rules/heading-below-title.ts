import { placeIn } from '#catalogue/catalogue.ts';
import { example } from '../example-platform.ts';
import { defineFileRule } from '../rule.ts';

export const headingBelowTitle = defineFileRule({
  id: 'heading-below-title',
  severity: 'warning',
  summary: 'A body has no heading of the first level: that is the page’s title.',
  why: 'The title is in the front-matter and shown by the page. A second one makes it two documents.',
  examples: {
    good: example('services/queue/index.md', '', '## Use\n\nSend a message.'),
    bad: example('services/queue/index.md', '', '# Queue\n\nSend a message.'),
  },
  *judge({ file, title, body }) {
    for (const heading of body.headings) {
      if (heading.depth !== 1) continue;
      yield {
        at: placeIn(file, heading),
        message: `“${heading.text}” is a heading of the first level, as is the title “${title}”.`,
        hint: 'Take it out if it repeats the title; else write it with ##.',
      };
    }
  },
});
