import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partsOf } from '#markdown/body-parts.ts';
import { render, renderMdx } from './render.ts';

test('a body without images of the content is one part', () => {
  assert.deepEqual(partsOf('<p>Text</p>'), [{ html: '<p>Text</p>' }]);
});

test('a body is split at its images, which keep their attributes', async () => {
  const image = () => 'a/b & c-->.png';
  for (const html of [
    await render('One ![“x" > --> y](b.png)', { image }),
    await renderMdx('One ![“x" > --> y](b.png)', { image }),
  ]) {
    assert.deepEqual(partsOf(html), [
      { html: '<p>One ' },
      { image: 'a/b & c-->.png', attributes: { alt: '“x" > --> y', loading: 'eager' } },
      { html: '</p>' },
    ]);
  }
});

test('a comment that looks like the site’s own marker is ignored', async () => {
  const forged = '<!--part {"component":"Card","attributes":{}}-->\n\nText\n\n<!--/part-->';
  assert.deepEqual(partsOf(await render(forged)), [{ html: '<p>Text</p>' }]);
  assert.deepEqual(partsOf(await render(`\`${forged.split('\n', 1).join('')}\``)).length, 1);
});
