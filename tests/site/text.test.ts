import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordLanguageOf, wordLanguages } from '#model/languages.ts';
import { countingIn } from '#words/counting.ts';
import { de } from '#words/de.ts';
import { en } from '#words/en.ts';
import { wordsOf } from '#words/languages.ts';

/** Words that German borrowed from English, or that happen to be the same. */
const shared = [
  ...[
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
  ...['Atom', 'JSON Feed', 'RPO', 'RTO', 'Esc', 'Tab', '0–9', '2-Q3'],
];

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

test('no German text is left in English', () => {
  const german = new Map(leaves(de));
  const left = leaves(en).filter(
    ([path, text]) =>
      path !== '.locale' &&
      german.get(path) === text &&
      /\p{L}/u.test(text) &&
      !shared.includes(text),
  );
  assert.deepEqual(left, []);
});

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
