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

test('punctuation stays as typed', async () => {
  assert.equal(
    await render('Use `--flag`, "quotes" and a -- b.'),
    '<p>Use <code>--flag</code>, "quotes" and a -- b.</p>',
  );
});
