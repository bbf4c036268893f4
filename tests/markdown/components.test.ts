import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mdxToJs } from 'satteri';
import type { RenderedDocument } from '#markdown/document.ts';
import { features } from '#markdown/grammar.ts';
import { markdownPlugins } from '#markdown/plugins.ts';
import { rendered } from './render.ts';

/** The attributes that each component of a page gets, in the order of the page: `Tab label=…`. */
async function componentsOf(mdx: string, known: Partial<RenderedDocument> = {}): Promise<string[]> {
  const open = () => Promise.resolve({ ...rendered, ...known });
  const { code } = await mdxToJs(mdx, { features, ...markdownPlugins(open) });
  return [...code.matchAll(/_jsxs?\(([A-Z]\w+), \{([^]*?)(?=children|\}\))/g)].map(
    ([, name = '', attributes = '']) =>
      [name, ...attributes.matchAll(/"?[\w-]+"?: "[^"]*"/g)].join(' '),
  );
}

test('the tabs of a group share its name, and the first one is open', async () => {
  const two = '<Tabs>\n<Tab label="A">a</Tab>\n<Tab label="B">b</Tab>\n</Tabs>\n';
  assert.deepEqual(await componentsOf(`${two}\n${two}`), [
    'Tabs',
    'Tab label: "A" group: "_tabs-1" open: "open"',
    'Tab label: "B" group: "_tabs-1"',
    'Tabs',
    'Tab label: "A" group: "_tabs-2" open: "open"',
    'Tab label: "B" group: "_tabs-2"',
  ]);
});

test('a card leads to a page of the site, and nowhere where its page is not', async () => {
  const link = (url: string) => (url === 'a.md' ? '/guides/a/' : undefined);
  const cards =
    '<Cards>\n<Card title="A" href="a.md">a</Card>\n<Card title="B" href="b.md">b</Card>\n</Cards>';
  assert.deepEqual(await componentsOf(cards, { link }), [
    'Cards',
    'Card title: "A" href: "/guides/a/"',
    'Card title: "B" href: ""',
  ]);
});

test('headings inside components have the fragments of the page', async () => {
  const open = () => Promise.resolve({ ...rendered, slugs: ['one', 'two'] });
  const mdx = '## One\n\n<Steps>\n\n### Two\n\n</Steps>\n';
  const { code } = await mdxToJs(mdx, { features, ...markdownPlugins(open) });
  assert.match(code, /id: "one"[^]*id: "two"/);
});
