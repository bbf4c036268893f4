import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowedWith } from '#markdown/allowed-components.ts';
import { partsOf, type BodyPart } from '#markdown/body-parts.ts';
import { headingsAt, renderMdx } from './render.ts';

/** The components of a body in page order: `Tab label=A`. */
function componentsIn(parts: readonly BodyPart[]): string[] {
  return parts.flatMap((part) => {
    if (!('component' in part)) return [];
    const attributes = Object.entries(part.attributes).map(([name, value]) => `${name}=${value}`);
    return [[part.component, ...attributes].join(' '), ...componentsIn(part.parts)];
  });
}

test('the tabs of a group share its name, and the first one is open', async () => {
  const two = '<Tabs>\n<Tab label="A">a</Tab>\n<Tab label="B">b</Tab>\n</Tabs>\n';
  assert.deepEqual(componentsIn(partsOf(await renderMdx(`${two}\n${two}`))), [
    'Tabs',
    'Tab label=A group=_tabs-1 open=open',
    'Tab label=B group=_tabs-1',
    'Tabs',
    'Tab label=A group=_tabs-2 open=open',
    'Tab label=B group=_tabs-2',
  ]);
});

test('a card links to a page of the site, or nowhere if the page is missing', async () => {
  const link = (url: string) => (url === 'a.md' ? '/guides/a/' : undefined);
  const cards =
    '<Cards>\n<Card title="A" href="a.md">a</Card>\n<Card title="B" href="b.md">b</Card>\n</Cards>';
  assert.deepEqual(componentsIn(partsOf(await renderMdx(cards, { link }))), [
    'Cards',
    'Card title=A href=/guides/a/',
    'Card title=B href=',
  ]);
});

test('a component of the site has only its own attributes, a link on the site, and content if it may', async () => {
  const chart = { needs: [], takes: ['caption', 'href', 'wide'], flags: ['wide'] };
  const known = {
    link: (url: string) => `/on${url}`,
    components: allowedWith({ Chart: chart, Line: { ...chart, isEmpty: true } }),
  };
  const mdx =
    '<Chart caption="Up" href="/a/" wide onclick="x" slot="s">\n\n**In**\n\n</Chart>\n\n<Line>\n\nout\n\n</Line>';
  const html = await renderMdx(mdx, known);
  assert.deepEqual(componentsIn(partsOf(html)), ['Chart caption=Up href=/on/a/ wide=', 'Line']);
  assert.match(html, /<strong>In<\/strong>/);
  assert.doesNotMatch(html, /out/);
});

test('headings inside components have the same fragments as elsewhere', async () => {
  const mdx = '## One\n\n<Steps>\n\n### Two\n\n</Steps>\n';
  const html = await renderMdx(mdx, headingsAt({ 1: 'one', 5: 'two' }));
  assert.match(html, /id="one"[^]*id="two"/);
});

test('an image inside a component is one of its parts', async () => {
  const mdx = '<Tabs>\n<Tab label="A">\n\n![What](a.png "Title > here")\n\n</Tab>\n</Tabs>\n';
  const [tabs] = partsOf(await renderMdx(mdx, { image: () => 'guides/a.png' }));
  assert.ok(tabs && 'parts' in tabs);
  assert.deepEqual(
    tabs.parts.filter((part) => 'html' in part && part.html.trim() !== '').length,
    0,
  );
  const [tab] = tabs.parts.filter((part) => 'component' in part);
  assert.ok(tab && 'parts' in tab);
  assert.deepEqual(
    tab.parts.flatMap((part) => ('image' in part ? [part] : [])),
    [{ image: 'guides/a.png', attributes: { alt: 'What', loading: 'eager' } }],
  );
});
