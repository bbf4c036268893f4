import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { features, parseMarkdown, parseMdx } from '#markdown/grammar.ts';
import { guardedHtml } from '#markdown/guarded-html.ts';

/** The output of cmark-gfm 0.29.0.gfm.6, the Git host's parser, for Markdown with tables and bare addresses. */
const known = JSON.parse(
  readFileSync(new URL('../fixtures/cmark-gfm.json', import.meta.url), 'utf8'),
) as { markdown: string; html: string }[];

for (const { markdown, html } of known) {
  test(`${JSON.stringify(markdown)} is rendered as on the Git host, and parsed as it is rendered`, async () => {
    const shown = await guardedHtml(markdown, { features });
    assert.equal(plain(shown.html), plain(html));
    assert.equal(plain(toHtml(toHast(parseMarkdown(markdown)))), plain(html));
  });
}

test('an address in an unpadded row has the right position', () => {
  for (const parse of [parseMarkdown, parseMdx]) {
    const links: unknown[] = [];
    const visit = (node: { type: string; children?: unknown[]; position?: unknown }): void => {
      if (node.type === 'link') links.push(node.position);
      for (const child of node.children ?? []) visit(child as never);
    };
    visit(parse('|a|b|\n|-|-|\n|x|https://a.example/b|\n'));
    assert.deepEqual(links, [
      {
        start: { line: 3, column: 4, offset: 15 },
        end: { line: 3, column: 23, offset: 34 },
      },
    ]);
  }
});

/** HTML without differences that HTML parsers ignore. */
function plain(html: string): string {
  return html
    .replace(/\s*(<\/?(?:table|thead|tbody|tr|th|td|ul|ol|li|p|pre|blockquote|h1)[^>]*>)\s*/g, '$1')
    .replace(/<!--.*?-->/g, '')
    .replace(/&#x26;|&amp;/g, '&')
    .replace(/<tbody><\/tbody>/g, '')
    .trim();
}
