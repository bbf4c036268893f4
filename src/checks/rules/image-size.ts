import { placeIn } from '#catalogue/catalogue.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const limit = 500_000;

export const imageSize = defineRule({
  id: 'image-size',
  severity: 'warning',
  summary: 'No image is larger than 500 KB.',
  why: 'Readers get images at the size shown, but every clone of the repository contains the original for ever.',
  examples: {
    good: {
      ...example('services/queue/index.md', '', '![Messages wait in three zones](zones.svg)'),
      'services/queue/zones.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
    bad: {
      ...example('services/queue/index.md', '', '![Messages wait in three zones](zones.svg)'),
      'services/queue/zones.svg': `<svg xmlns="http://www.w3.org/2000/svg"><!--${' '.repeat(limit)}--></svg>`,
    },
  },
  *check(catalogue) {
    for (const { file, body } of catalogue.documents) {
      for (const image of body.images) {
        const target = catalogue.resolve(file, image.url);
        const bytes = target.kind === 'asset' ? (catalogue.assets.get(target.file)?.bytes ?? 0) : 0;
        if (bytes <= limit) continue;
        yield {
          at: placeIn(file, image),
          message: `“${image.url}” is ${Math.ceil(bytes / 1000)} KB.`,
          hint: 'Save it at the size needed, at most 2,000 pixels wide, or use SVG.',
        };
      }
    }
  },
});
