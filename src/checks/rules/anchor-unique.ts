import { placeIn } from '#catalogue/catalogue.ts';
import { quoted } from '#model/written-form.ts';
import type { Place } from '#source/place.ts';
import type { ContentFile } from '../documents.ts';
import { example } from '../example-platform.ts';
import { tagsIn } from '../html-tags.ts';
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
  *judge(document) {
    if (document.body.html.length + document.body.mdx.length === 0) return;
    const lines = new Map(document.body.headings.map(({ slug, line }) => [slug, line]));
    for (const { id, at } of anchorsIn(document)) {
      const before = lines.get(id);
      if (before === undefined) lines.set(id, at.line);
      else
        yield {
          at,
          message: `The anchor ${quoted(id)} stands in line ${before} already.`,
          hint: 'Give each place of a page an anchor of its own.',
        };
    }
  },
});

/** The anchors that are written out; a heading has one by itself. */
function* anchorsIn({ file, body }: ContentFile): Iterable<{ id: string; at: Place }> {
  for (const html of body.html)
    for (const { attributes, at } of tagsIn(file, html))
      for (const id of namesIn(Object.fromEntries(attributes))) yield { id, at };
  for (const part of body.mdx)
    for (const id of namesIn(part.attributes)) yield { id, at: placeIn(file, part) };
}

/** One place may have both, and both the same. */
function namesIn({ id, name }: Readonly<Record<string, string>>): string[] {
  return [...new Set([id, name].filter((each) => each !== undefined && each !== ''))] as string[];
}
