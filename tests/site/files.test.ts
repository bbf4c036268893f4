import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesOnSite, imagesInFeeds } from '#site/files.ts';
import { catalogueOf, entry, service } from '../catalogue/small-platform.ts';

test('a file is part of the site if a page links to it, or if it is the platform’s logo', async () => {
  const catalogue = await catalogueOf({
    'platform.md': entry('title: Fairway\nsummary: Less.\nowner: crew\nsite: { logo: ./mark.svg }'),
    'mark.svg': '<svg/>',
    'services/db/index.md': `${service('Database')}\nSee [the plan](plan.pdf).\n`,
    'services/db/plan.pdf': '',
    'services/db/notes.pdf': '',
  });
  assert.deepEqual(filesOnSite(catalogue).sort(), ['mark.svg', 'services/db/plan.pdf']);
});

test('an image of a release is published for feeds, unless a page offers its file', async () => {
  const catalogue = await catalogueOf({
    'releases/a.md': entry(
      'title: A\ndate: 2026-11-12\nkind: added',
      '![Kai](a.svg) ![Kai](b.svg) [Kai](b.svg)',
    ),
    'releases/a.svg': '<svg/>',
    'releases/b.svg': '<svg/>',
    'services/db/index.md': `${service('Database')}\n![Kai](c.svg)\n`,
    'services/db/c.svg': '<svg/>',
  });
  assert.deepEqual(imagesInFeeds(catalogue), ['releases/a.svg']);
});
