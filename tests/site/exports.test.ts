import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesOffered, named } from '#site/exports.ts';
import type { Offer } from '#site/site.ts';
import { en } from '#words/en.ts';
import { siteFor } from './small-site.ts';
import { catalogueOf, service } from '../catalogue/small-platform.ts';

test('readers can download the catalogue’s data on the list of services', async () => {
  const site = siteFor(await catalogueOf({ 'services/db/index.md': service('Database') }));
  assert.deepEqual(
    filesOffered(site, '/services/', 'download').map(({ name, address }) => [name, address]),
    [['Data (JSON)', '/catalogue.json']],
  );
});

test('a link is called by its format, and has a title if another has the same format', () => {
  const offer = (title: string, as: 'table' | 'data'): Offer => ({
    id: 'any',
    type: 'text/csv',
    title,
    address: `/${title}.csv`,
    offered: { to: 'download', as },
  });
  const offers = [offer('Teams', 'table'), offer('Owners', 'table'), offer('Everything', 'data')];
  assert.deepEqual(
    named(offers, en).map(({ name }) => name),
    ['Teams – Table (CSV)', 'Owners – Table (CSV)', 'Data (JSON)'],
  );
});
