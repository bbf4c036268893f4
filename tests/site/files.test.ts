import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesOnSite } from '#site/files.ts';
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
