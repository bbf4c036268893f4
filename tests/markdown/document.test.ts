import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from './render.ts';

test('the boxes of a list of tasks are signs with a name', async () => {
  const html = await render('- [x] done\n- [ ] open');
  assert.doesNotMatch(html, /<input/);
  assert.match(html, /<ul class="task-list">/);
  assert.match(html, /<span class="task" role="img" aria-label="Done" data-done=""><\/span> done/);
  assert.match(html, /<span class="task" role="img" aria-label="Open"><\/span> open/);
});

test('an image alone is a figure, and its title the caption', async () => {
  assert.equal(
    await render('![A rack](rack.png "The rack in Rotterdam")'),
    '<figure><img src="rack.png" alt="A rack"><figcaption>The rack in Rotterdam</figcaption></figure>',
  );
  assert.match(await render('Text with ![a rack](rack.png) in it.'), /^<p>/);
});

test('an image of the content stands by its path, the first to be loaded at once', async () => {
  const image = (url: string) => (url === 'gone.png' ? undefined : `guides/${url}`);
  assert.equal(
    await render('![One](one.png) ![Gone](gone.png) ![Two](two.png)', { image }),
    '<p><img data-image="guides/one.png" alt="One" loading="eager"> <img src="gone.png" alt="Gone"> <img data-image="guides/two.png" alt="Two" loading="lazy"></p>',
  );
  assert.equal(
    await render('![One](one.png "Caption")', { image }),
    '<figure><img data-image="guides/one.png" alt="One" loading="eager"><figcaption>Caption</figcaption></figure>',
  );
});

test('punctuation stays as typed', async () => {
  assert.equal(
    await render('Use `--flag`, "quotes" and a -- b.'),
    '<p>Use <code>--flag</code>, "quotes" and a -- b.</p>',
  );
});

test('footnotes stand under a heading in the site’s words, and lead back by a name', async () => {
  const html = await render('One[^a], again[^a].\n\n[^a]: Note.');
  assert.match(html, /<h2 id="footnote-label">Footnotes<\/h2>/);
  assert.match(html, /href="#user-content-fnref-a"[^>]* aria-label="Back to 1"/);
  assert.match(html, /href="#user-content-fnref-a-2"[^>]* aria-label="Back to 1-2"/);
});
