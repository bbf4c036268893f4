import { placeIn } from '#catalogue/catalogue.ts';
import { example } from '../example-platform.ts';
import { defineFileRule } from '../rule.ts';

export const headingOrder = defineFileRule({
  id: 'heading-order',
  severity: 'warning',
  summary: 'Headings do not skip levels, and start at level 2.',
  why: 'People who navigate by headings think that they have missed a part of the page.',
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
          message: `“${text}” is a level ${depth} heading directly below level ${above}.`,
          hint: `Write \`${marks} ${text}\`.`,
        };
      }
      above = depth;
    }
  },
});
