import assert from 'node:assert/strict';
import { test } from 'node:test';
import { piecesOf, titlePieces, withoutTitle } from '#browser/search/marked.ts';
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

test('an excerpt is text with highlights, and never markup', () => {
  assert.equal(
    plain(piecesOf('Then <mark>restore</mark> to &lt;name&gt; <mark>now</mark>')),
    'Then [restore] to <name> [now]',
  );
  assert.equal(plain(piecesOf('<mark>all</mark>')), '[all]');
});

test('in a title, words that start like a query word are highlighted', () => {
  assert.equal(
    plain(titlePieces('Restore: to a restored point', 'RESTOR a')),
    '[Restore]: to a [restored] point',
  );
  assert.equal(plain(titlePieces('Überblick (v2)', 'über')), '[Überblick] (v2)');
  assert.equal(plain(titlePieces('C++ and more', '++')), 'C++ and more');
});

test('a section’s excerpt does not repeat its title', () => {
  const shown = (excerpt: string, title: string) => plain(withoutTitle(piecesOf(excerpt), title));
  assert.equal(
    shown('Before you <mark>restore.</mark> Know <mark>it</mark>', 'Before you restore'),
    'Know [it]',
  );
  assert.equal(shown('Versions 17', 'Versions'), '17');
  assert.equal(shown('Know <mark>it</mark>', 'Other'), 'Know [it]');
});

function wordsFor(language: string) {
  const { locale, searchResults } = wordsOf(language);
  const { kinds, ...texts } = searchResults;
  return { ...texts, locale, values: { kind: kinds } };
}
