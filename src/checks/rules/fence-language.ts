import { placeIn } from '#catalogue/catalogue.ts';
import { nearest } from '#model/nearest.ts';
import { quoted } from '#model/written-form.ts';
import { example } from '../example-platform.ts';
import { fenceLanguages } from '../fence-languages.ts';
import { defineFileRule } from '../rule.ts';

export const fenceLanguage = defineFileRule({
  id: 'fence-language',
  severity: 'warning',
  summary: 'The language of every block of code is known.',
  why: 'Code in a language that nobody knows is shown without colours, and a misspelt diagram as its source.',
  examples: {
    good: example('services/queue/index.md', '', '```yaml\nkind: Queue\n```'),
    bad: example('services/queue/index.md', '', '```yml2\nkind: Queue\n```'),
  },
  *judge({ file, body }) {
    for (const fence of body.fences) {
      const { lang } = fence;
      if (lang === undefined || fenceLanguages.has(lang.toLowerCase())) continue;
      const near = nearest(lang, fenceLanguages);
      yield {
        at: placeIn(file, fence),
        message: `No language is called ${quoted(lang)}.`,
        hint:
          near === undefined
            ? 'Write `text` for what has none.'
            : `Did you mean “${near}”? Write \`text\` for what has none.`,
      };
    }
  },
});
