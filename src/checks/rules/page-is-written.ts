import { example } from '../example-platform.ts';
import { phrasesIn } from '../prose.ts';
import { defineFileRule } from '../rule.ts';

const least = 40;
const placeholders = /\b(?:TODO|TBD|FIXME)\b|\bcoming soon\b|\blorem ipsum\b/gi;

export const pageIsWritten = defineFileRule({
  id: 'page-is-written',
  severity: 'warning',
  summary: `A page of documentation has ${least} words at least and no placeholders.`,
  why: 'An empty page is worse than none: it is found, opened, and answers nothing.',
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
        message: `“${title}” has ${body.words === 1 ? 'one word' : `${body.words} words`}.`,
        hint: `Write what a reader needs, in ${least} words at least, or take the page out until then.`,
      };
    }
    for (const { text, at: place } of phrasesIn(document, placeholders)) {
      if (/^[a-z]+$/.test(text)) continue;
      yield {
        at: place,
        message: `“${title}” says “${text}”.`,
        hint: 'Write it, or take it out; what is planned belongs on the roadmap.',
      };
    }
  },
});
