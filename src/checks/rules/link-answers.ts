import { example } from '../example-platform.ts';
import { externalLinks } from '../external/external-links.ts';
import { defineRule } from '../rule.ts';

const page = 'services/queue/index.md';

export const linkAnswers = defineRule({
  id: 'link-answers',
  severity: 'error',
  summary: 'Every link to another site works.',
  why: `Other sites change without notice. Links to them are checked only with \`--external\`. A link fails after three
days without an answer, so that a short outage does not count.`,
  examples: {
    good: example(page, '', 'See [the protocol](https://www.example.org/amqp).'),
    bad: example(page, '', 'See [the protocol](https://www.example.org/old/amqp).'),
    ports: {
      external: new Map([
        [
          'https://www.example.org/old/amqp',
          { why: '404 Not Found', since: '2026-11-24', days: 3 },
        ],
      ]),
    },
  },
  *check(catalogue, { external }) {
    if (!external || external.size === 0) return;
    for (const { url, at } of externalLinks(catalogue)) {
      const dead = external.get(url);
      if (!dead) continue;
      yield {
        at,
        message: `“${url}” has failed on ${dead.days} days since ${dead.since}: ${dead.why}.`,
        hint: 'Update the link, or remove it.',
      };
    }
  },
});
