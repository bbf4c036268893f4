import { placeIn } from '#catalogue/catalogue.ts';
import { quoted } from '#model/written-form.ts';
import { example } from '../example-platform.ts';
import { defineFileRule } from '../rule.ts';

export const anchorUnique = defineFileRule({
  id: 'anchor-unique',
  severity: 'error',
  summary: 'No two places of one page have the same anchor.',
  why: 'A link leads to the first of them, whichever was meant.',
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
        const hint = 'Begin it with a letter: names that begin with `_` are the site’s own.';
        yield { at, message: `The anchor ${quoted(id)} begins with “_”.`, hint };
      } else if (before === undefined) lines.set(id, line);
      else
        yield {
          at,
          message: `The anchor ${quoted(id)} stands in line ${before} already.`,
          hint: 'Give each place of a page an anchor of its own.',
        };
    }
  },
});
