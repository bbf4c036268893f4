import { placeIn, type Catalogue } from '#catalogue/catalogue.ts';
import { quoted } from '#model/written-form.ts';
import type { Place } from '#source/place.ts';
import { example } from '../example-platform.ts';
import { defineRule, type RuleFinding } from '../rule.ts';

export const imageExists = defineRule({
  id: 'image-exists',
  severity: 'error',
  standing: true,
  summary: 'Every image is a file in the content folder.',
  why: 'A missing image breaks the page. Somebody else can change an image on another site.',
  examples: {
    good: {
      ...example('services/queue/index.md', '', '![Messages wait in three zones](zones.svg)'),
      'services/queue/zones.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
    bad: example('services/queue/index.md', '', '![Messages wait in three zones](zones.svg)'),
  },
  *check(catalogue) {
    for (const { file, body } of catalogue.documents) {
      for (const image of body.images)
        yield* judge(catalogue, file, image.url, placeIn(file, image));
    }
    const { file, data, at } = catalogue.platform;
    for (const key of ['logo', 'favicon'] as const) {
      const url = data.site?.[key];
      if (url !== undefined) yield* judge(catalogue, file, url, at('site', key));
    }
  },
});

function* judge(catalogue: Catalogue, file: string, url: string, at: Place): Iterable<RuleFinding> {
  const target = catalogue.resolve(file, url);
  if (target.kind === 'asset') return;
  if (target.kind === 'external' || target.kind === 'refused') {
    yield {
      at,
      message: `The image ${quoted(url)} is on another site.`,
      hint: 'Save it next to the page that uses it. The site loads nothing from other hosts.',
    };
  } else if (target.kind === 'missing') {
    const near = target.near === undefined ? '' : ` Did you mean “${target.near}”?`;
    yield {
      at,
      message: `The image ${quoted(url)} does not exist.`,
      hint: `Save it next to the page that uses it.${near}`,
    };
  } else {
    yield { at, message: `${quoted(url)} is a page, not an image.`, hint: 'Link to it instead.' };
  }
}
