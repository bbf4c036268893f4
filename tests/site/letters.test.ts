import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byLetter } from '#views/docs/letters.ts';
import { en } from '#words/en.ts';

const groups = (...titles: string[]) =>
  byLetter(
    titles.map((title) => ({ title })),
    en,
  );

test('titles are sorted from A to Z, ignoring accents and case', () => {
  assert.deepEqual(
    groups('zone', 'Élan', 'ebb', 'Anchor').map(({ letter, items }) => [
      letter,
      ...items.map(({ title }) => title),
    ]),
    [
      ['A', 'Anchor'],
      ['E', 'ebb', 'Élan'],
      ['Z', 'zone'],
    ],
  );
});

test('titles that do not start with a letter come first, under an anchor that no title has', () => {
  assert.deepEqual(
    groups('Anchor', '24x7 support').map(({ letter, anchor }) => [letter, anchor]),
    [
      ['0–9', '_other'],
      ['A', '_a'],
    ],
  );
});
