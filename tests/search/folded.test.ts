import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folded, isSpecial, wordsIn } from '#search/folded.ts';

test('accents of the Latin alphabet are dropped, and its special letters are spelt with others', () => {
  assert.equal(
    folded('Größe ÉTÉ Łukasz Søren Œuvre Đurđa'),
    'grosse ete lukasz soren oeuvre durda',
  );
  assert.equal(folded('e\u0301te\u0301'), 'ete');
});

test('in other alphabets, marks make other letters and stay', () => {
  assert.notEqual(folded('край'), folded('краи'));
  assert.notEqual(folded('が'), folded('か'));
  assert.equal(folded('か\u3099'), folded('が'));
  assert.deepEqual(wordsIn('हिन्दी में'), ['हिन्दी', 'में']);
});

test('signs, emoji and the English genitive are no part of words', () => {
  assert.deepEqual(wordsIn('team’s ❤️ --dry-run C++'), ['team', 'dry', 'run', 'c']);
  assert.deepEqual(wordsIn('🚢'), []);
});

test('letters that Pagefind does not read as others are special; it knows ß only in German', () => {
  assert.ok(isSpecial('Łódź', 'de') && isSpecial('Straße', 'en'));
  assert.ok(!isSpecial('Straße', 'de-AT') && !isSpecial('Größer'.replace('ß', 'ss'), 'en'));
});
