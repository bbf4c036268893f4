import { placeIn, type Catalogue } from '#catalogue/catalogue.ts';
import type { Body, Image } from '#source/body.ts';
import { exampleMatrix } from '../example-matrix.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const imagePlace = defineRule({
  id: 'image-place',
  severity: 'error',
  summary: 'No image stands in responsibilities, or in the reason of a move.',
  why: 'What stands there is shown wherever the duty or the move is: in lists, tables and feeds, which have room for words alone.',
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
        message: `The image “${image.url}” stands where only words are shown.`,
        hint: 'Put it on a page of documentation, and link to that.',
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
