import { placeIn } from '#catalogue/catalogue.ts';
import { nearest } from '#model/nearest.ts';
import { quoted } from '#model/written-form.ts';
import { example } from '../example-platform.ts';
import { fenceLanguages } from '../fence-languages.ts';
import { defineFileRule } from '../rule.ts';

export const fenceLanguage = defineFileRule({
  id: 'fence-language',
  severity: 'warning',
  summary: 'The language of every code block is known.',
  why: 'Code in an unknown language has no syntax highlighting, and a diagram with a misspelt language is shown as source.',
  examples: {
    good: example('services/queue/index.md', '', '```yaml\nkind: Queue\n```'),
    bad: example('services/queue/index.md', '', '```yml2\nkind: Queue\n```'),
  },
  *judge({ file, body }) {
    for (const fence of body.fences) {
      const { lang } = fence;
      if (lang === undefined || fenceLanguages.has(lang)) continue;
      const near = nearest(lang, fenceLanguages);
      yield {
        at: placeIn(file, fence),
        message: `Unknown language ${quoted(lang)}.`,
        hint:
          near === undefined
            ? 'Use `text` for content without a language.'
            : `Did you mean “${near}”? Use \`text\` for content without a language.`,
      };
    }
  },
});
