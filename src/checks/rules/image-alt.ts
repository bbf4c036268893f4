import { placeIn } from '#catalogue/catalogue.ts';
import { quoted } from '#model/written-form.ts';
import { example } from '../example-platform.ts';
import { defineFileRule } from '../rule.ts';

const picture = { 'services/queue/zones.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' };

export const imageAlt = defineFileRule({
  id: 'image-alt',
  severity: 'warning',
  summary: 'Every image has alternative text.',
  why: 'People who use a screen reader, or whose image did not load, get this text instead.',
  examples: {
    good: {
      ...example('services/queue/index.md', '', '![Messages wait in three zones](zones.svg)'),
      ...picture,
    },
    bad: { ...example('services/queue/index.md', '', '![](zones.svg)'), ...picture },
  },
  *judge({ file, body }) {
    for (const image of body.images) {
      if (image.alt.trim() !== '') continue;
      yield {
        at: placeIn(file, image),
        message: `The image ${quoted(image.url)} has no alternative text.`,
        hint: 'Describe the image between the brackets: `![Messages wait in three zones](…)`.',
      };
    }
  },
});
