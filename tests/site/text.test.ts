import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordLanguageOf, wordLanguages, type WordLanguage } from '#model/languages.ts';
import { countingIn } from '#words/counting.ts';
import { de } from '#words/de.ts';
import { en } from '#words/en.ts';
import { wordsOf } from '#words/languages.ts';

/** Texts that are the same in every language. */
const international = ['Atom', 'JSON Feed', 'RPO', 'RTO', 'Esc', 'Tab', '0–9', '2-Q3'];

/** Texts that a translation has borrowed, or that happen to be the same in a language listed before it. */
const shared: Record<Exclude<WordLanguage, 'en'>, readonly string[]> = {
  de: [
    'Alpha',
    'Beta',
    'Chat',
    'Code',
    'Links',
    'Roadmap',
    'Team',
    'Teams',
    'Interviews',
    'Website',
  ],
};

test('a language is found whatever the region of its tag; a language without translation uses English', () => {
  assert.equal(wordsOf('de'), de);
  assert.equal(wordsOf('de-AT'), de);
  assert.equal(wordsOf('den'), en);
  assert.equal(wordsOf('la'), en);
  assert.deepEqual(wordLanguages.map(wordLanguageOf), [...wordLanguages]);
});

test('a count has the plural form and the digits of the language', () => {
  const forms = { one: '# thing', other: '# things' };
  assert.equal(countingIn('en').counted(1, forms), '1 thing');
  assert.equal(countingIn('en').counted(1200, forms), '1,200 things');
  assert.equal(countingIn('de').counted(1200, forms), '1.200 things');
  assert.equal(countingIn('en').counted(0, { other: '#!' }), '0!');
});

for (const [at, language] of wordLanguages.entries()) {
  if (language === 'en') continue;
  for (const other of wordLanguages.slice(0, at)) {
    test(`no text of “${other}” is left in “${language}”`, () => {
      const known = [...international, ...shared[language]];
      const original = new Map(leaves(wordsOf(other)));
      const left = leaves(wordsOf(language)).filter(
        ([path, text]) =>
          path !== '.locale' &&
          original.get(path) === text &&
          /\p{L}/u.test(text) &&
          !known.includes(text),
      );
      const advice = `Translate these texts in src/words/${language}.ts, or add them to \`shared\` in this file:`;
      const list = left.map(([path, text]) => `  ${path.slice(1)}: ${text}`);
      assert.ok(left.length === 0, [advice, ...list].join('\n'));
    });
  }
}

test('German addresses nobody directly, so that it fits everybody', () => {
  const familiar = leaves(de).filter(([, text]) =>
    /\b(du|dich|dir|dein\w*|euch|euer)\b/i.test(text),
  );
  assert.deepEqual(familiar, []);
});

/** Every text with its place. Templates are filled with examples. */
function leaves(words: unknown, path = ''): [path: string, text: string][] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') return [[path, filled(words as Sentence)]];
  return Object.entries(words as object).flatMap(([key, value]) => leaves(value, `${path}.${key}`));
}

type Sentence = (...values: unknown[]) => string;

function filled(sentence: Sentence): string {
  try {
    return sentence(2, 3, 4);
  } catch {
    return sentence(['a', 'b']);
  }
}
