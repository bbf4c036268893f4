import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render, renderMdx } from './render.ts';

test('an anchor with an id already used on the page keeps its text and loses the id', async () => {
  for (const show of [render, renderMdx]) {
    const ids = new Set(['limits']);
    const takesId = (id: string) => !ids.has(id) && Boolean(ids.add(id));
    const html = await show(
      'One <a id="limits">two</a> <a id="new" name="new">three</a> <a name="new">four</a>.',
      { takesId },
    );
    assert.equal(html, '<p>One <a>two</a> <a id="new" name="new">three</a> <a>four</a>.</p>');
  }
});
