import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordLanguageOf, wordLanguages } from '#model/languages.ts';
import { countingIn } from '#words/counting.ts';
import { de } from '#words/de.ts';
import { en } from '#words/en.ts';
import { wordsOf } from '#words/languages.ts';

/** Words that German has from English, or that are the same by chance. */
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

test('the language of a tag is found whatever its region; what has no words is told in English', () => {
  assert.equal(wordsOf('de'), de);
  assert.equal(wordsOf('de-AT'), de);
  assert.equal(wordsOf('den'), en);
  assert.equal(wordsOf('la'), en);
  assert.deepEqual(wordLanguages.map(wordLanguageOf), [...wordLanguages]);
});

test('a number of things is said in its plural form, with the digits of the language', () => {
  const forms = { one: '# thing', other: '# things' };
  assert.equal(countingIn('en').counted(1, forms), '1 thing');
  assert.equal(countingIn('en').counted(1200, forms), '1,200 things');
  assert.equal(countingIn('de').counted(1200, forms), '1.200 things');
  assert.equal(countingIn('en').counted(0, { other: '#!' }), '0!');
});

test('no German word was left in English', () => {
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

test('German speaks to nobody, so that everybody is meant', () => {
  const familiar = leaves(de).filter(([, text]) =>
    /\b(du|dich|dir|dein\w*|euch|euer)\b/i.test(text),
  );
  assert.deepEqual(familiar, []);
});

/** Every text with its place; sentences with gaps are filled with examples. */
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
