import { placeIn } from '#catalogue/catalogue.ts';
import { quoted } from '#model/written-form.ts';
import { example } from '../example-platform.ts';
import { defineFileRule } from '../rule.ts';

export const anchorUnique = defineFileRule({
  id: 'anchor-unique',
  severity: 'error',
  summary: 'Every anchor on a page is unique.',
  why: 'If two places have the same anchor, a link always goes to the first.',
  examples: {
    good: example('services/queue/index.md', '', '<a id="limits"></a>A gigabyte, at most.'),
    bad: example(
      'services/queue/index.md',
      '',
      '<a id="limits"></a>A gigabyte, at most.\n\n## Limits\n\nA gigabyte.',
    ),
  },
  *judge({ file, body }) {
    if (body.anchors.length === 0) return;
    const lines = new Map(body.headings.map(({ slug, line }) => [slug, line]));
    for (const anchor of body.anchors) {
      const { id, line } = anchor;
      const at = placeIn(file, anchor);
      const before = lines.get(id);
      if (id.startsWith('_')) {
        const hint = 'Start it with a letter: names that start with `_` are reserved for the site.';
        yield { at, message: `The anchor ${quoted(id)} starts with “_”.`, hint };
      } else if (before === undefined) lines.set(id, line);
      else
        yield {
          at,
          message: `The anchor ${quoted(id)} is already used in line ${before}.`,
          hint: 'Use a different anchor here.',
        };
    }
  },
});
