import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from './render.ts';

test('an alert becomes a note with its title, and keeps its text', async () => {
  const html = await render('> [!WARNING]\n> Delete it *soon*.\n>\n> - or pay');
  assert.match(html, /^<div class="note" role="note" data-tone="warning" aria-label="Warning">/);
  assert.match(
    html,
    /<p class="note__title"><svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M12 9v4"><\/path><\/svg>Warning<\/p><p>Delete it <em>soon<\/em>.<\/p>/,
  );
  assert.match(html, /<li>or pay<\/li>/);
});

test('caution has the most severe tone', async () => {
  assert.match(
    await render('> [!CAUTION]\n> No way back.'),
    /data-tone="danger" aria-label="Caution"/,
  );
});

test('an alert may end its first line with a break', async () => {
  for (const lineEnd of ['  ', '\\', ' '])
    assert.match(await render(`> [!TIP]${lineEnd}\n> Text.`), /^<div class="note"/);
});

test('an alert may start with a list', async () => {
  const html = await render('> [!TIP]\n> - one');
  assert.match(html, /Tip<\/p>[^<]*<ul>/);
});

test('a quote stays a quote, even with an unknown marker', async () => {
  assert.match(await render('> Just said.'), /^<blockquote>/);
  assert.match(await render('> [!IDEA]\n> Text.'), /^<blockquote>/);
  assert.match(await render('> [!NOTE] in a line\n> Text.'), /^<blockquote>/);
  assert.match(await render('> [!NOTE] **in** a line\n> Text.'), /^<blockquote>/);
});
