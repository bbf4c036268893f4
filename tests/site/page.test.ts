import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guidePage, servicePage, serviceDocPage, tocOf } from '#site/page.ts';
import { en } from '#words/en.ts';
import { catalogueOf, entry, service } from '../catalogue/small-platform.ts';

const heading = (depth: number, text: string) => ({
  depth,
  text,
  slug: text.toLowerCase(),
  ...{ line: 1, column: 1, endLine: 1, endColumn: 1 },
});

test('a documentation page has breadcrumbs, neighbours and a review', async () => {
  const catalogue = await catalogueOf({
    'services/db/index.md': service('Database'),
    'services/db/restore.md': entry(
      'title: Restore\ndescription: Get it back.\ntype: runbook\nreviewed: 2026-11-01',
      '## Before\n\nText.\n\n### Check\n\nText.\n\n## After\n',
    ),
  });
  const page = serviceDocPage(catalogue.pages.get('db/restore')!, catalogue, en);
  assert.equal(page.title, 'Restore');
  assert.equal(page.description, 'Get it back.');
  assert.equal(page.section, 'services');
  assert.deepEqual(page.breadcrumbs, [
    { title: 'Services', address: '/services/' },
    { title: 'Database', address: '/services/db/' },
    { title: 'Runbook' },
  ]);
  assert.equal(page.previous?.title, 'Responsibilities');
  assert.deepEqual(
    page.toc?.map(({ title, children }) => [title, children.length]),
    [
      ['Before', 1],
      ['After', 0],
    ],
  );
  assert.deepEqual(page.review, { on: '2026-11-01', due: '2027-04-30', isOverdue: false });
});

test('a guide’s breadcrumbs include the folders that have a page', async () => {
  const catalogue = await catalogueOf({
    'guides/start/index.md': entry('title: Start'),
    'guides/start/deep/day-one.md': entry('title: Day one'),
  });
  const page = guidePage(catalogue.guides.get('start/deep/day-one')!, catalogue, en);
  assert.deepEqual(page.breadcrumbs, [
    { title: 'Guides', address: '/guides/' },
    { title: 'Start', address: '/guides/start/' },
  ]);
});

test('a service’s breadcrumbs include its category in the catalogue', async () => {
  const catalogue = await catalogueOf({
    'platform.md': entry(
      'title: Fairway\nsummary: Less.\nowner: crew\ncategories: [{ id: data, title: Data }]',
    ),
    'services/db/index.md': service('Database'),
  });
  assert.deepEqual(servicePage(catalogue.services.get('db')!, catalogue, en).breadcrumbs, [
    { title: 'Services', address: '/services/' },
    { title: 'Data', address: '/services/#data' },
  ]);
});

test('a page’s contents are its second-level headings, each with those of the third level below it', () => {
  const toc = tocOf([
    heading(3, 'Early'),
    heading(2, 'One'),
    heading(3, 'Two'),
    heading(4, 'Deep'),
    // An image alone, or nothing.
    heading(2, ''),
  ]);
  assert.deepEqual(toc, [
    { title: 'Early', fragment: 'early', children: [] },
    { title: 'One', fragment: 'one', children: [{ title: 'Two', fragment: 'two', children: [] }] },
  ]);
});
