import { placeIn, type Catalogue } from '#catalogue/catalogue.ts';
import type { Body, Image } from '#source/body.ts';
import { example, exampleMatrix } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const imagePlace = defineRule({
  id: 'image-place',
  severity: 'error',
  summary: 'Responsibilities and the reasons for moves contain no images.',
  why: 'This text is also shown in lists, tables and feeds, which have no space for images.',
  examples: {
    good: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | R: [its zones](index.md) | A/R: the brokers | |'),
    ),
    bad: {
      ...example(
        'services/queue/responsibilities.md',
        '',
        exampleMatrix('| Monitoring | R: ![its zones](zones.svg) | A/R: the brokers | |'),
      ),
      'services/queue/zones.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
  },
  *check(catalogue) {
    for (const { file, image } of misplaced(catalogue)) {
      yield {
        at: placeIn(file, image),
        message: `The image “${image.url}” is in a place that can show only text.`,
        hint: 'Move it to a documentation page, and link to that page.',
      };
    }
  },
});

function* misplaced({ matrices, roadmap }: Catalogue): Iterable<{ file: string; image: Image }> {
  for (const { file, body } of matrices) for (const image of body.images) yield { file, image };
  for (const { file, body, movesSection } of roadmap)
    for (const image of imagesInTable(body, movesSection)) yield { file, image };
}

/** The images in a section's first table. */
function imagesInTable({ tables, images }: Body, section: string | undefined): Image[] {
  const table = tables.find(({ under }) => section !== undefined && under?.slug === section);
  if (!table) return [];
  return images.filter(({ line }) => line >= table.line && line <= table.endLine);
}
