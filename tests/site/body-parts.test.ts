import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partsOf } from '#site/body-parts.ts';

test('a body without images of the content is one part', () => {
  assert.deepEqual(partsOf('<p>Text <img src="/a.svg"></p>'), [
    { html: '<p>Text <img src="/a.svg"></p>' },
  ]);
});

test('a body is cut at its images, which keep what they say', () => {
  const html =
    '<p>One</p><figure><img data-image="a/b &amp; c.png" alt="&quot;x&quot; > y" loading="lazy"></figure>';
  assert.deepEqual(partsOf(html), [
    { html: '<p>One</p><figure>' },
    { image: 'a/b & c.png', attributes: { alt: '"x" > y', loading: 'lazy' } },
    { html: '</figure>' },
  ]);
});

test('what only looks like an image in code stays code', () => {
  const html = '<code>&lt;img data-image="a.png"></code>';
  assert.deepEqual(partsOf(html), [{ html }]);
});
