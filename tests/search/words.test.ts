import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titlePieces } from '#browser/search/marked.ts';
import { foundText, valueTitle } from '#browser/search/words.ts';
import { wordsOf } from '#words/languages.ts';

const words = wordsFor('en');
const german = wordsFor('de');
const plain = (pieces: { text: string; hit: boolean }[]) =>
  pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

test('the number of results has the right plural form for the language', () => {
  assert.equal(foundText(words, 1, 1), '1 result');
  assert.equal(foundText(words, 1200, 1200), '1,200 results');
  assert.equal(foundText(words, 15, 20), '15 of 20 results');
  assert.equal(foundText(words, 0, 0), words.nothing);
  assert.equal(foundText(german, 1200, 1200), '1.200 Ergebnisse');
  assert.equal(foundText(german, 1, 20), '20 Ergebnisse, davon passend: 1');
  assert.equal(foundText({ ...words, found: { other: 'hits: #' } }, 1, 1), 'hits: 1');
});

test('a value is shown by its title, or as it is', () => {
  assert.equal(valueTitle(words, 'kind', 'docs'), 'Documentation');
  assert.equal(valueTitle(words, 'owner', 'Data Services'), 'Data Services');
});

test('in a title, words that start like a query word are highlighted', () => {
  assert.equal(
    plain(titlePieces('Restore: to a restored point', 'RESTOR a')),
    '[Restore]: to a [restored] point',
  );
  assert.equal(plain(titlePieces('Überblick (v2)', 'über')), '[Überblick] (v2)');
  assert.equal(plain(titlePieces('C++ and more', '++')), 'C++ and more');
  assert.equal(plain(titlePieces('Straße für Łukasz', 'strasse lukasz')), '[Straße] für [Łukasz]');
});

function wordsFor(language: string) {
  const { locale, searchResults } = wordsOf(language);
  const { kinds, ...texts } = searchResults;
  return { ...texts, locale, values: { kind: kinds } };
}
