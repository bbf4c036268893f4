import { placeIn } from '#catalogue/catalogue.ts';
import { example } from '../example-platform.ts';
import { defineFileRule } from '../rule.ts';

export const headingOrder = defineFileRule({
  id: 'heading-order',
  severity: 'warning',
  summary: 'Headings go down one level at a time, beginning at the second.',
  why: 'Readers who move from heading to heading take a missing level for a part of the page that they can’t find.',
  examples: {
    good: example(
      'services/queue/index.md',
      '',
      '## Use\n\nSend a message.\n\n### From Java\n\nAdd the client.',
    ),
    bad: example(
      'services/queue/index.md',
      '',
      '## Use\n\nSend a message.\n\n#### From Java\n\nAdd the client.',
    ),
  },
  *judge({ file, body }) {
    let above = 1;
    for (const heading of body.headings) {
      const { depth, text } = heading;
      if (depth > above + 1) {
        const marks = '#'.repeat(above + 1);
        yield {
          at: placeIn(file, heading),
          message: `“${text}” is a heading of level ${depth} below one of level ${above}.`,
          hint: `Write ${marks} ${text}.`,
        };
      }
      above = depth;
    }
  },
});
