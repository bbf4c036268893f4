import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlTokens } from '#markup/html-tokens.ts';
import { renderInline } from '#markdown/inline.ts';
import { renderPortable } from '#markdown/render-body.ts';
import { bodyVectors } from '../vectors/bodies.ts';
import { render, rendered, renderMdx } from './render.ts';

const ran = globalThis as { ran?: boolean };

test('programs, expressions and evaluated attributes in MDX are dropped, and never run', async () => {
  const mdx = [
    'import fs from "node:fs"',
    'export const x = (globalThis.ran = true)',
    '{globalThis.ran = true}',
    'Before {(() => { globalThis.ran = true })()} after.',
    '<kbd title={(globalThis.ran = true)} {...(globalThis.ran = true)}>key</kbd>',
    '<Card title={globalThis.ran = true} href="a.md">Text</Card>',
  ].join('\n\n');
  const html = await renderMdx(mdx);
  assert.equal(ran.ran, undefined);
  assert.doesNotMatch(html, /ran|import|export|fs/);
  assert.match(html, /Before\s+after\./);
  assert.match(html, /<kbd>key<\/kbd>/);
});

test('forbidden HTML leaves only its text, and comments leave nothing', async () => {
  assert.equal(
    await render('A <b onclick="x">bold</b> <kbd onclick="x" title="t">key</kbd><!-- secret -->.'),
    '<p>A bold <kbd title="t">key</kbd>.</p>',
  );
  assert.equal(
    await renderMdx(
      'A <b onclick="x">bold</b> <kbd onclick="x" title="t">key</kbd>{/* secret */}.',
    ),
    '<p>A bold <kbd title="t">key</kbd>.</p>',
  );
});

test('cells, sentences and feeds contain no tags from hostile bodies', () => {
  const link = (url: string) => (/^https?:/.test(url) ? url : undefined);
  for (const vector of bodyVectors) {
    for (const html of [
      renderInline(vector, { link }),
      renderPortable({ text: vector, isMdx: false }, { ...rendered, link }),
    ]) {
      for (const token of htmlTokens(html)) {
        if (token.kind !== 'open') continue;
        assert.doesNotMatch(token.name, forbidden, vector);
        for (const [name, value] of token.attributes) {
          assert.doesNotMatch(name, /^(?:on|src|data$)/, vector);
          if (name === 'style') assert.match(value, /^text-align: ?[a-z]+;?$/, vector);
          if (name === 'href') assert.match(value, /^(?:https?:|#)/, vector);
        }
      }
    }
  }
});

test('outside the site, components leave their titles, links and text', () => {
  const text =
    '{/* secret */}\n\n<Cards>\n<Card title="Queue" href="q.md">\n\nRead **on**.\n\n</Card>\n</Cards>\n\n<Tabs>\n<Tab label="One">\n\n- [ ] open\n\n</Tab>\n</Tabs>';
  const link = (url: string) => `https://docs.example/${url}`;
  assert.equal(
    renderPortable({ text, isMdx: true }, { ...rendered, link }).replaceAll('\n', ''),
    '<p><a href="https://docs.example/q.md">Queue</a></p><p>Read <strong>on</strong>.</p><p><strong>One</strong></p><ul><li>☐ open</li></ul>',
  );
});

const forbidden =
  /^(?:script|iframe|object|embed|form|style|base|meta|link|svg|math|img|video|audio|template)$/;
