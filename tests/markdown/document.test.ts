import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partsOf } from '#markdown/body-parts.ts';
import { render } from './render.ts';

test('the checkboxes of a task list have accessible names', async () => {
  const html = await render('- [x] done\n- [ ] open');
  assert.doesNotMatch(html, /<input/);
  assert.match(html, /<ul class="task-list">/);
  assert.match(html, /<span class="task" role="img" aria-label="Done" data-done=""><\/span> done/);
  assert.match(html, /<span class="task" role="img" aria-label="Open"><\/span> open/);
});

test('an image on its own is a figure, with its title as caption', async () => {
  const image = (url: string) => url;
  assert.deepEqual(
    partsOf(await render('![A rack](rack.png "The rack in Rotterdam")', { image })),
    [
      { html: '<figure>' },
      { image: 'rack.png', attributes: { alt: 'A rack', loading: 'eager' } },
      { html: '<figcaption>The rack in Rotterdam</figcaption></figure>' },
    ],
  );
  assert.match(await render('Text with ![a rack](rack.png) in it.', { image }), /^<p>/);
});

test('an image of the content keeps its path, the first one loads eagerly, and an unknown one becomes its text', async () => {
  const image = (url: string) =>
    url === 'one.png' || url === 'two.png' ? `guides/${url}` : undefined;
  const text = '![One](one.png) ![Gone](https://example.org/gone.png) ![Two](two.png)';
  assert.deepEqual(partsOf(await render(text, { image })), [
    { html: '<p>' },
    { image: 'guides/one.png', attributes: { alt: 'One', loading: 'eager' } },
    { html: ' Gone ' },
    { image: 'guides/two.png', attributes: { alt: 'Two', loading: 'lazy' } },
    { html: '</p>' },
  ]);
});

test('punctuation stays as typed', async () => {
  assert.equal(
    await render('Use `--flag`, "quotes" and a -- b.'),
    '<p>Use <code>--flag</code>, "quotes" and a -- b.</p>',
  );
});

test('footnotes have a heading in the site’s language, and named links back', async () => {
  const html = await render('One[^a], again[^a].\n\n[^a]: Note.');
  assert.match(html, /<h2 id="_footnotes">Footnotes<\/h2>/);
  assert.match(html, /href="#_fnref-a"[^>]* aria-label="Back to 1"/);
  assert.match(html, /href="#_fnref-a-2"[^>]* aria-label="Back to 1-2"/);
});
