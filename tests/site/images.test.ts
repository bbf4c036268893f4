import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imagePath, imagesOnSite } from '#site/images.ts';
import { catalogueOf, entry } from '../catalogue/small-platform.ts';

const world = () =>
  catalogueOf({
    'guides/a.md': entry(
      'title: A',
      '![One](one.png) ![Two](./sub/two%20b.svg) ![Gone](gone.png)\n',
    ),
    'guides/b.md': entry('title: B', '![One](one.png) ![Away](https://example.org/x.png)\n'),
    'guides/one.png': '',
    'guides/sub/two b.svg': '',
    'guides/unused.png': '',
  });

test('each image in a body is listed once, by its path below the content folder', async () => {
  assert.deepEqual(imagesOnSite(await world()), ['guides/one.png', 'guides/sub/two b.svg']);
});

test('an external or missing image has no path', async () => {
  const catalogue = await world();
  assert.equal(imagePath(catalogue, 'guides/a.md', 'one.png'), 'guides/one.png');
  assert.equal(imagePath(catalogue, 'guides/a.md', 'gone.png'), undefined);
  assert.equal(imagePath(catalogue, 'guides/a.md', 'https://example.org/x.png'), undefined);
});
