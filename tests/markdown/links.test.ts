import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderInline } from '#markdown/inline.ts';
import { render } from './render.ts';

const link = (url: string) =>
  ({
    '../restore.md#drill': '/docs/restore/#drill',
    'https://example.com/': 'https://example.com/',
  })[url];

test('a link between content files becomes a link between pages', async () => {
  const html = await render('See [the drill](../restore.md#drill).', { link });
  assert.equal(html, '<p>See <a href="/docs/restore/#drill">the drill</a>.</p>');
});

test('so does a reference link', async () => {
  const html = await render('See [the drill][1].\n\n[1]: ../restore.md#drill', { link });
  assert.match(html, /<a href="\/docs\/restore\/#drill">the drill<\/a>/);
});

test('an external link is marked as one', async () => {
  const html = await render('<https://example.com/>', { link });
  assert.match(html, /<a href="https:\/\/example.com\/" rel="external">/);
});

test('a link to a missing page becomes its text', async () => {
  assert.equal(await render('See [it](gone.md).', { link }), '<p>See <span>it</span>.</p>');
});

test('a link to a service being withdrawn shows its lifecycle', async () => {
  const html = await render('Use [Build Agents](agents.md).', {
    warning: () => ({ lifecycle: 'deprecated', word: 'Deprecated' }),
  });
  assert.equal(
    html,
    '<p>Use <a href="agents.md">Build Agents</a> <span class="lifecycle" data-lifecycle="deprecated">Deprecated</span>.</p>',
  );
});

test('the links of footnotes stay on their page', async () => {
  const html = await render('Text[^1].\n\n[^1]: Note.', { link: () => undefined });
  assert.match(html, /href="#_fn-1"/);
  assert.match(html, /href="#_fnref-1"/);
});

test('a cell’s Markdown has no paragraph around it, and its links are resolved', () => {
  assert.equal(
    renderInline('Runs the *drill*, see [how](../restore.md#drill)', { link }),
    'Runs the <em>drill</em>, see <a href="/docs/restore/#drill">how</a>',
  );
});
