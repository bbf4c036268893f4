import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Graph, GraphNode } from '#diagrams/graph/graph.ts';
import { renderGraph } from '#diagrams/render-graph.ts';
import { inPage } from '../drawn.ts';

const graph = (nodes: GraphNode[], edges: [string, string][] = [], more: Partial<Graph> = {}) => ({
  title: 'What stands on what',
  groups: [],
  nodes,
  edges: edges.map(([from, to]) => ({ from, to })),
  ...more,
});
const named = (...ids: string[]): GraphNode[] => ids.map((id) => ({ id, title: id }));
const drawn = async (what: Graph) => inPage((await renderGraph(what, undefined)).svg);

/** The position of a node's box, by the node's title. */
function box(svg: SVGSVGElement, title: string) {
  const node = [...svg.querySelectorAll('.graph__node')].find(({ textContent }) =>
    textContent.startsWith(title),
  );
  const side = (name: string) => Number(node?.querySelector('rect')?.getAttribute(name));
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map(side);
  return { x: x!, y: y!, right: x! + width!, bottom: y! + height! };
}

test('a dependency is below its dependant, and an arrow points to it', async () => {
  const svg = await drawn(graph(named('shop', 'base'), [['shop', 'base']]));
  const [above, below] = [box(svg, 'shop'), box(svg, 'base')];
  assert.ok(above.bottom < below.y);
  const edge = svg.querySelector('.graph__edge');
  assert.match(edge?.getAttribute('d') ?? '', new RegExp(`^M[\\d.]+ ${above.bottom}L`));
  const tip = /^url\(#(.+)\)$/.exec(edge?.getAttribute('marker-end') ?? '')?.[1];
  assert.equal(svg.querySelector(`#${tip}`)?.localName, 'marker');
});

test('any text stays text: quotes, brackets, Mermaid syntax, emoji and right-to-left lines', async () => {
  const titles = [
    'A "b" <c> & \'d\'',
    '</text><script>alert(1)</script>',
    'end; subgraph x[(y)]',
    '`**bold**` #35; %% no',
    '🚢 Ship 👩‍💻',
    'خدمة قواعد البيانات',
  ];
  const nodes = titles.map((title, i) => ({ id: `${i}`, title, note: title, href: `/a"${i}/` }));
  const svg = await drawn(graph(nodes, [], { title: titles[0]! }));
  assert.equal(svg.querySelector('script'), null);
  assert.equal(svg.querySelector('title')?.textContent, titles[0]);
  const links = [...svg.querySelectorAll('a')];
  assert.deepEqual(
    links.map((link) => link.getAttribute('href')),
    nodes.map(({ href }) => href),
  );
  const words = (text: string) => text.replace(/\s/g, '');
  assert.deepEqual(
    links.map((link) => words(link.textContent)),
    titles.map((title) => words(title + title)),
  );
});

test('a drawing has no styles, and its ids have its own prefix', async () => {
  const node = { id: 'a', title: 'A', note: 'n', href: '/', group: 'g', look: 'leaving' } as const;
  const svg = await drawn(
    graph([node, ...named('b')], [['a', 'b']], { groups: [{ id: 'g', title: 'G', href: '/g/' }] }),
  );
  assert.equal(svg.querySelectorAll('style, [style]').length, 0);
  const ids = [...svg.querySelectorAll('[id]')].map(({ id }) => id);
  assert.ok(ids.length >= 2 && ids.every((id) => id.startsWith(svg.id)));
  assert.equal(svg.getAttribute('aria-labelledby'), svg.querySelector('title')?.id);
});

test('a frame contains its nodes and its title, however long the title is', async () => {
  const title = 'A category with quite a long title';
  const svg = await drawn(
    graph([{ id: 'a', title: 'A', group: 'g' }, ...named('b')], [['b', 'a']], {
      groups: [{ id: 'g', title }],
    }),
  );
  const frame = svg.querySelector('.graph__frame');
  const [x, width] = ['x', 'width'].map((name) => Number(frame?.getAttribute(name)));
  const node = box(svg, 'A');
  assert.ok(x! < node.x && node.right < x! + width!);
  assert.ok(width! > 7 * title.length);
});

test('a long title is broken into lines, and a very long word is cut', async () => {
  const nodes = [
    { id: 'long', title: 'Managed relational databases for everybody who needs one' },
    { id: 'word', title: 'x'.repeat(120) },
  ];
  const svg = await drawn(graph(nodes));
  for (const text of svg.querySelectorAll('text')) assert.ok(text.children.length > 1);
  for (const { title } of nodes) {
    const { x, right } = box(svg, title.slice(0, 5));
    assert.ok(right - x <= 200);
  }
});

test('a word that is too long for a box is divided at a syllable, with a hyphen', async () => {
  const titles = [
    'Schlüsselwiederherstellung',
    'Datenwiederherstellungsverfahren',
    'internationalisation/localisation',
  ];
  const svg = await drawn(graph(titles.map((title) => ({ id: title, title }))));
  const lines = [...svg.querySelectorAll('text')].map(({ children }) =>
    Array.from(children, ({ textContent }) => textContent),
  );
  assert.deepEqual(lines, [
    ['Schlüsselwiederherstel-', 'lung'],
    ['Datenwiederherstel-', 'lungsverfahren'],
    ['internationalisation/', 'localisation'],
  ]);
});

test('cycles, isolated nodes and empty graphs are drawn', async () => {
  const circle = await drawn(
    graph(named('a', 'b', 'c', 'alone'), [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
      ['a', 'a'],
    ]),
  );
  assert.equal(circle.querySelectorAll('.graph__edge').length, 4);
  assert.equal(circle.querySelectorAll('.graph__node').length, 4);
  assert.equal((await drawn(graph([]))).querySelectorAll('.graph__node').length, 0);
});

test('a graph wider than a page is drawn from left to right if that is narrower', async () => {
  const many = Array.from({ length: 12 }, (_, i) => `Dependant ${i}`);
  const wide = graph(
    named(...many, 'base'),
    many.map((one) => [one, 'base']),
  );
  const { width, svg } = await renderGraph(wide, undefined);
  assert.ok(width < 720);
  const page = inPage(svg);
  assert.ok(box(page, 'Dependant 3').right < box(page, 'base').x);
});

test('a drawing that is wider than a phone begins with content at its upper left', async () => {
  const apps = Array.from({ length: 9 }, (_, i) => ({
    id: `app ${i}`,
    title: `App ${i}`,
    group: 'apps',
  }));
  const chain: GraphNode[] = named('scanning', 'pipelines', 'runtime', 'ground', 'link');
  const svg = await drawn(
    graph(
      [...apps, ...chain],
      [
        ...apps.map(({ id }): [string, string] => [id, 'ground']),
        ['scanning', 'pipelines'],
        ['pipelines', 'runtime'],
        ['runtime', 'ground'],
        ['ground', 'link'],
      ],
      { groups: [{ id: 'apps', title: 'Apps' }] },
    ),
  );
  const seen = [...svg.querySelectorAll('.graph__node rect, .graph__frame')].filter(
    (rect) => Number(rect.getAttribute('x')) < 40 && Number(rect.getAttribute('y')) < 40,
  );
  assert.ok(seen.length > 0);
});

test('the ground is under everything, as wide as the graph', async () => {
  const ground = ['North', 'South'].map((title): GraphNode => ({
    id: title,
    title,
    look: 'ground',
    layer: 3,
  }));
  const svg = await drawn(graph([...ground, ...named('a', 'b', 'c', 'd')], [['a', 'b']]));
  const [north, south, lowest] = [box(svg, 'North'), box(svg, 'South'), box(svg, 'b')];
  assert.ok(north.y > lowest.bottom && north.y === south.y && north.right < south.x);
  assert.equal(svg.querySelector('[data-look="ground"]')?.getAttribute('data-layer'), '3');
});

test('equal graphs have equal drawings', async () => {
  const one = graph(named('a', 'b', 'c'), [
    ['a', 'b'],
    ['a', 'c'],
  ]);
  assert.deepEqual(await renderGraph(one, undefined), await renderGraph(one, undefined));
});
