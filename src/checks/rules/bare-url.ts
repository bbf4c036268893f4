import { placeIn } from '#catalogue/catalogue.ts';
import { quoted } from '#model/written-form.ts';
import { example } from '../example-platform.ts';
import { defineFileRule } from '../rule.ts';

export const bareUrl = defineFileRule({
  id: 'bare-url',
  severity: 'warning',
  summary: 'Every link has a text.',
  why: 'An address is read out letter by letter, and tells nobody why they should follow it.',
  examples: {
    good: example(
      'services/queue/index.md',
      '',
      'See [the protocol](https://www.example.org/amqp).',
    ),
    bad: example('services/queue/index.md', '', 'See https://www.example.org/amqp.'),
  },
  *judge({ file, body }) {
    for (const link of body.links) {
      if (!link.bare) continue;
      yield {
        at: placeIn(file, link),
        message: `${quoted(link.url)} stands without a text.`,
        hint: `Write what is there: [the protocol](${link.url}).`,
      };
    }
  },
});
