import { wordLanguageOf, wordLanguages } from '#model/languages.ts';
import { quoted } from '#model/written-form.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const platformLanguage = defineRule({
  id: 'platform-language',
  severity: 'warning',
  summary: 'The site’s interface is available in the language of the content.',
  why: 'If it is not, navigation, labels and dates are in English.',
  examples: {
    good: example('platform.md', 'language: en-GB'),
    bad: example('platform.md', 'language: la'),
  },
  *check({ platform }) {
    const { language } = platform;
    if (wordLanguageOf(language)) return;
    yield {
      at: platform.at('language'),
      message: `The interface is not available in ${quoted(language)}, so it is in English.`,
      hint: `Available languages: ${wordLanguages.join(', ')}. If English is fine, turn this rule off under \`checks\`.`,
    };
  },
});
