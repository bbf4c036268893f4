import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aToZ } from '#views/docs/a-to-z.ts';
import { en } from '#words/en.ts';
import { catalogueOf, entry, service } from '../catalogue/small-platform.ts';

test('services, terms and duties are listed under each of their names', async () => {
  const catalogue = await catalogueOf({
    'services/queue/index.md': service('Queue', 'aliases: [Rabbit]'),
    'glossary/rpo.md': entry(
      'title: Recovery point objective\nshort: RPO\naliases: [Data loss window]\ndefinition: How much.',
    ),
  });
  const entries = aToZ(catalogue, en).flatMap(({ letter, items }) =>
    items.map(({ title, of, address, kind }) => [letter, title, of, address, kind]),
  );
  const found = (title: string) => entries.find(([, name]) => name === title);
  assert.deepEqual(found('Rabbit'), ['R', 'Rabbit', 'Queue', '/services/queue/', 'service']);
  assert.deepEqual(found('Queue'), ['Q', 'Queue', undefined, '/services/queue/', 'service']);
  const term = ['Recovery point objective', '/glossary/rpo/', 'glossary'];
  assert.deepEqual(found('RPO'), ['R', 'RPO', ...term]);
  assert.deepEqual(found('Data loss window'), ['D', 'Data loss window', ...term]);
});
