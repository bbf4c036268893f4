import assert from 'node:assert/strict';
import { test } from 'node:test';
import { termPage, termsByLetter } from '#site/glossary.ts';
import { en } from '#site/text/en.ts';
import { catalogueOf, entry } from '../catalogue/small-platform.ts';

const word = (term: string) => entry(`term: ${term}\ndefinition: What it means.`);

test('words stand from A to Z, accents and capitals aside', async () => {
  const { terms } = await catalogueOf({
    'glossary/z.md': word('zone'),
    'glossary/e.md': word('Élan'),
    'glossary/f.md': word('ebb'),
    'glossary/a.md': word('Anchor'),
  });
  assert.deepEqual(
    termsByLetter([...terms], en).map(({ letter, terms }) => [
      letter,
      ...terms.map(({ title }) => title),
    ]),
    [
      ['A', 'Anchor'],
      ['E', 'ebb', 'Élan'],
      ['Z', 'zone'],
    ],
  );
});

test('words that begin with no letter come first, under an anchor that no word has', async () => {
  const { terms } = await catalogueOf({
    'glossary/a.md': word('Anchor'),
    'glossary/n.md': word('24x7 support'),
  });
  assert.deepEqual(
    termsByLetter([...terms], en).map(({ letter, anchor }) => [letter, anchor]),
    [
      ['0–9', '_other'],
      ['A', '_a'],
    ],
  );
});

test('a word’s page has beside it the words of the same letter alone', async () => {
  const catalogue = await catalogueOf({
    'glossary/pod.md': word('Pod'),
    'glossary/plan.md': word('Plan'),
    'glossary/zone.md': word('Zone'),
  });
  const { tree } = termPage(catalogue.terms.get('pod')!, catalogue, en);
  assert.deepEqual(
    tree?.groups.map((group) => [group.title, ...group.links.map(({ title }) => title)]),
    [['P', 'Plan', 'Pod']],
  );
});
