import { placeIn } from '#catalogue/catalogue.ts';
import type { Heading } from '#source/body.ts';
import { example } from '../example-platform.ts';
import { defineFileRule } from '../rule.ts';

export const headingUnique = defineFileRule({
  id: 'heading-unique',
  severity: 'warning',
  summary: 'Headings within a section are unique.',
  why: 'Readers cannot tell identical headings apart in the table of contents or in search results. Links to the second one break easily.',
  examples: {
    good: example('services/queue/index.md', '', '## Send\n\nOne by one.\n\n## Read\n\nIn groups.'),
    bad: example('services/queue/index.md', '', '## Send\n\nOne by one.\n\n## Send\n\nIn groups.'),
  },
  *judge({ file, body }) {
    const texts = new Set(body.headings.map(({ text }) => text.toLowerCase()));
    if (texts.size === body.headings.length) return;
    const way: Heading[] = [];
    const seen = new Map<string, Heading>();
    for (const heading of body.headings) {
      way.splice(way.findLastIndex(({ depth }) => depth < heading.depth) + 1, way.length, heading);
      const path = way.map(({ text }) => text.toLowerCase()).join('\n');
      const before = seen.get(path);
      seen.set(path, before ?? heading);
      if (!before) continue;
      yield {
        at: placeIn(file, heading),
        message: `The heading “${heading.text}” is already used in line ${before.line}.`,
        hint: 'Reword it to say what is different, or merge the two sections.',
      };
    }
  },
});
