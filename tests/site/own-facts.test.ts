import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownFactsOf } from '#site/own-facts.ts';
import { defaultOptions } from '#site/options.ts';
import { siteOf } from '#site/make-site.ts';
import { catalogueOf, service } from '../catalogue/small-platform.ts';

async function factsOf(keys: string, language = 'en') {
  const platform = `---\ntitle: Fairway\nsummary: S.\nowner: crew\nlanguage: ${language}\ncategories: [{ id: data, title: Data }]\n---\n`;
  const catalogue = await catalogueOf({
    'platform.md': platform,
    'services/db/index.md': service('Database', keys),
  });
  const site = siteOf(catalogue, defaultOptions);
  return ownFactsOf(catalogue.services.get('db')!, site).map(({ label, values }) => [
    label,
    ...values.map(({ text, url }) => (url === undefined ? text : [text, url])),
  ]);
}

test('a label is the key without x-; dates and yes and no are in the platform’s language', async () => {
  const keys = 'x-cost-centre: 4711\nx-audited: true\nx-since: 2026-11-02\nx-lost: [false, 1.5]';
  assert.deepEqual(await factsOf(keys), [
    ['Cost centre', '4711'],
    ['Audited', 'Yes'],
    ['Since', '2 November 2026'],
    ['Lost', 'No', '1.5'],
  ]);
  assert.deepEqual((await factsOf(keys, 'de')).slice(1), [
    ['Audited', 'Ja'],
    ['Since', '2. November 2026'],
    ['Lost', 'Nein', '1.5'],
  ]);
});

test('only a whole https address becomes a link', async () => {
  const address = 'https://wiki.example.org/a';
  assert.deepEqual(await factsOf(`x-a: ${address}`), [['A', [address, address]]]);
  for (const other of [
    'http://wiki.example.org/',
    'javascript:alert(1)',
    'see https://wiki.example.org/',
    'https://',
    '//wiki.example.org/',
  ])
    assert.deepEqual(await factsOf(`x-a: '${other}'`), [['A', other]]);
});

test('an entry without keys of its own has no further facts', async () => {
  assert.deepEqual(await factsOf(''), []);
});
