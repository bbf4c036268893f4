import { wordLanguageOf, wordLanguages } from '#model/languages.ts';
import { quoted } from '#model/written-form.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const platformLanguage = defineRule({
  id: 'platform-language',
  severity: 'warning',
  summary: 'The site has words in the language of the content.',
  why: 'Where it has none, navigation, labels and dates are English around content that is not.',
  examples: {
    good: example('platform.md', 'language: en-GB'),
    bad: example('platform.md', 'language: fr'),
  },
  *check({ platform }) {
    const { language } = platform;
    if (wordLanguageOf(language)) return;
    yield {
      at: platform.at('language'),
      message: `The site has no words in ${quoted(language)}, so its own are English.`,
      hint: `It has ${wordLanguages.join(' and ')}. Switch the rule off under \`checks\` if English around the content is fine.`,
    };
  },
});
