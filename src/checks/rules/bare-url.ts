import { placeIn } from '#catalogue/catalogue.ts';
import { quoted } from '#model/written-form.ts';
import { example } from '../example-platform.ts';
import { defineFileRule } from '../rule.ts';

export const bareUrl = defineFileRule({
  id: 'bare-url',
  severity: 'warning',
  summary: 'Every link has a link text.',
  why: 'Screen readers spell out a bare address, and it does not say where the link leads.',
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
        message: `${quoted(link.url)} has no link text.`,
        hint: `Describe the target: [the protocol](${link.url}).`,
      };
    }
  },
});
