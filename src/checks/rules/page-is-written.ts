import { example } from '../example-platform.ts';
import { partsInWords } from '../gathered.ts';
import { phrasesIn } from '../prose.ts';
import { defineFileRule, type Told, type Unless } from '../rule.ts';

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
    const { kind, title, body, text, at } = document;
    const isPage = kind === 'page' || kind === 'guide';
    if (!isPage && kind !== 'service') return;
    const what = 'page-is-written';
    if (isPage && body.words < least) {
      const few = `“${title}” has only ${body.words === 1 ? 'one word' : `${body.words} words`}`;
      const write = `Write at least ${least} words`;
      yield {
        at: at('title'),
        message: `${few}.`,
        hint: `${write}, or remove the page until it is ready.`,
        together: {
          what,
          part: few,
          tell: ([, ...others]) => ({
            message: `${few}, and contains ${placeholdersIn(others)}.`,
            hint: `${write} instead, or remove the page until it is ready. Put plans on the roadmap.`,
          }),
        },
        unless: isBlank(text, body.start.line) ? undefined : unread,
      };
    }
    for (const { text: written, at: place } of phrasesIn(document, placeholders)) {
      if (/^[a-z]+$/.test(written)) continue;
      yield {
        at: place,
        message: `“${title}” contains the placeholder “${written}”.`,
        hint: 'Replace or remove it. Put plans on the roadmap.',
        together: {
          what,
          part: `“${written}”`,
          tell: (told) => ({
            message: `“${title}” contains ${placeholdersIn(told)}.`,
            hint: 'Replace or remove them. Put plans on the roadmap.',
          }),
        },
      };
    }
  },
});

/**
 * A table that is not read as one has no words, and a list that is not read as one has signs that count as words. So
 * the number of words is only known when everything is read.
 */
const unread: Unless = {
  rules: ['markup-read', 'html-allowed', 'mdx-component', 'mdx-plain', 'fact-not-known'],
  line: 1,
  endLine: Infinity,
};

/** Whether nothing at all is written below the front-matter. */
function isBlank(text: string, start: number): boolean {
  return (
    text
      .split('\n')
      .slice(start - 1)
      .join('')
      .trim() === ''
  );
}

function placeholdersIn(told: readonly Told[]): string {
  const words = partsInWords(told, { withLines: told.length > 1 });
  return `the placeholder${told.length > 1 ? 's' : ''} ${words}`;
}
