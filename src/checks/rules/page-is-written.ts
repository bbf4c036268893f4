import { example } from '../example-platform.ts';
import { phrasesIn } from '../prose.ts';
import { defineFileRule } from '../rule.ts';

const least = 40;
const placeholders = /\b(?:TODO|TBD|FIXME)\b|\bcoming soon\b|\blorem ipsum\b/gi;

export const pageIsWritten = defineFileRule({
  id: 'page-is-written',
  severity: 'warning',
  summary: `A documentation page has at least ${least} words and no placeholders.`,
  why: 'An empty page is worse than no page: readers find it, open it, and learn nothing.',
  examples: {
    good: example('services/queue/limits.md', 'type: reference'),
    bad: example('services/queue/limits.md', 'type: reference', 'Coming soon.'),
  },
  *judge(document) {
    const { kind, title, body, at } = document;
    const isPage = kind === 'page' || kind === 'guide';
    if (!isPage && kind !== 'service') return;
    if (isPage && body.words < least) {
      yield {
        at: at('title'),
        message: `“${title}” has only ${body.words === 1 ? 'one word' : `${body.words} words`}.`,
        hint: `Write at least ${least} words, or remove the page until it is ready.`,
      };
    }
    for (const { text, at: place } of phrasesIn(document, placeholders)) {
      if (/^[a-z]+$/.test(text)) continue;
      yield {
        at: place,
        message: `“${title}” contains the placeholder “${text}”.`,
        hint: 'Replace or remove it. Put plans on the roadmap.',
      };
    }
  },
});
