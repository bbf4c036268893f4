import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headingsAt, render, renderMdx } from './render.ts';

test('a heading has the fragment set by the catalogue, and links to itself', async () => {
  const html = await render('## Before you start\n\n### `psql` first', {
    ...headingsAt({ 1: 'before', 3: 'psql-first' }),
  });
  assert.match(
    html,
    /<h2 id="before"><a class="anchor" href="#before">Before you start<\/a><\/h2>/,
  );
  assert.match(
    html,
    /<h3 id="psql-first"><a class="anchor" href="#psql-first"><code>psql<\/code> first<\/a><\/h3>/,
  );
});

test('a heading that contains a link is not a link itself', async () => {
  const html = await render('## See [this](a.md)', headingsAt({ 1: 'see-this' }));
  assert.equal(html, '<h2 id="see-this">See <a href="a.md">this</a></h2>');
});

test('a first-level heading in a body moves one level down, below the page’s title', async () => {
  const html = await render('# Title\n\n## Part', headingsAt({ 1: 'title', 3: 'part' }));
  assert.doesNotMatch(html, /<h1/);
  assert.match(html, /<h2 id="title">.*\n<h2 id="part">/s);
});

test('the footnotes’ heading does not take a fragment from the document', async () => {
  const html = await render(
    '## One\n\nText[^1].\n\n[^1]: Note.\n\n## Two',
    headingsAt({ 1: 'one', 7: 'two' }),
  );
  assert.match(html, /<h2 id="two">/);
  assert.match(html, /<h2 id="_footnotes">Footnotes<\/h2>/);
});

test('an author’s heading with the name of the footnotes’ heading is unchanged', async () => {
  const text = '## Footnote label\n\nText[^1].\n\n[^1]: Note.';
  const known = headingsAt({ 1: 'footnote-label' });
  for (const html of [await render(text, known), await renderMdx(text, known)]) {
    assert.match(html, /<h2 id="footnote-label">.*Footnote label/);
    assert.match(html, /<h2 id="_footnotes">Footnotes<\/h2>/);
  }
});

test('links back from a footnote have names in the site’s language', async () => {
  const html = await render('One[^1], again[^1].\n\n[^1]: Note.');
  assert.deepEqual(
    [...html.matchAll(/aria-label="([^"]+)"/g)].map(([, label]) => label),
    ['Back to 1', 'Back to 1-2'],
  );
});

test('a heading in a footnote keeps its fragment wherever it is rendered', async () => {
  const text = '## One\n\nText[^1].\n\n[^1]: Note.\n\n    ### Within\n\n## Two';
  const known = headingsAt({ 1: 'one', 7: 'within', 9: 'two' });
  for (const html of [await render(text, known), await renderMdx(text, known)]) {
    assert.match(html, /<h2 id="one">.*One/);
    assert.match(html, /<h2 id="two">.*Two/);
    assert.match(html, /<h3 id="within">.*Within/);
  }
});
