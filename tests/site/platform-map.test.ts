import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mapParts } from '#views/services/graph/map-parts.ts';
import { partMap } from '#views/services/graph/part-map.ts';
import { platformMap } from '#views/services/graph/platform-map.ts';
import { en } from '#words/en.ts';
import { catalogueOf, entry, service } from '../catalogue/small-platform.ts';
import { siteFor } from './small-site.ts';

const platform = entry(
  'title: Fairway\nsummary: S.\nowner: crew\ncategories: [{ id: data, title: Data }, { id: net, title: Network }, { id: none, title: None }]',
);

type Entry = [id: string, what: [category: string, dependsOn: string[]]];

/** A platform of services, each with its category and dependencies. */
async function platformOf(services: Record<string, Entry[1]>) {
  const files = Object.entries(services).map(([id, [category, on]]): [string, string] => [
    `services/${id}/index.md`,
    service(id, `dependsOn: [${on.join(', ')}]\nproviders: [north]\n`).replace(
      'category: data',
      `category: ${category}`,
    ),
  ]);
  return catalogueOf({
    'platform.md': platform,
    'providers/north.md': entry('title: North'),
    'providers/unused.md': entry('title: Unused'),
    ...Object.fromEntries(files),
  });
}

const lines = (graph: ReturnType<typeof platformMap>) =>
  graph?.edges
    .map(({ from, to, count }) => [`${from} → ${to}`, count].filter(Boolean).join(' × '))
    .sort();

test('a platform without services has no map, and a single service has one', async () => {
  assert.equal(platformMap(siteFor(await platformOf({}))), undefined);
  const graph = platformMap(siteFor(await platformOf({ db: ['data', []] })));
  assert.deepEqual(
    graph?.nodes.map(({ id }) => id),
    ['service db', 'provider north'],
  );
  assert.deepEqual(graph.edges, []);
});

test('services are grouped by category, above the providers in use', async () => {
  const graph = platformMap(
    siteFor(await platformOf({ db: ['data', ['line']], line: ['net', []] })),
  );
  assert.deepEqual(
    graph?.groups.map(({ title, href }) => [title, href]),
    [
      ['Data', '/services/#data'],
      ['Network', '/services/#net'],
    ],
  );
  assert.deepEqual(
    graph.nodes.map(({ id, group, look, layer }) => [id, group ?? look, layer]),
    [
      ['service db', 'part data', undefined],
      ['service line', 'part net', undefined],
      ['provider north', 'ground', 3],
    ],
  );
  assert.deepEqual(lines(graph), ['service db → service line']);
});

test('a direct dependency that also exists through another service is drawn only indirectly; cycles stay whole', async () => {
  const through = platformMap(
    siteFor(
      await platformOf({ app: ['data', ['db', 'net']], db: ['data', ['net']], net: ['net', []] }),
    ),
  );
  assert.deepEqual(lines(through), ['service app → service db', 'service db → service net']);
  const circle = platformMap(
    siteFor(await platformOf({ a: ['data', ['b', 'c']], b: ['data', ['a', 'c']], c: ['net', []] })),
  );
  assert.deepEqual(lines(circle), [
    'service a → service b',
    'service a → service c',
    'service b → service a',
    'service b → service c',
  ]);
});

test('a platform too large for one picture is drawn by category, each with its own map', async () => {
  const many = Array.from({ length: 26 }, (_, i): Entry => [
    `db-${i}`,
    ['data', i < 4 ? ['line'] : []],
  ]);
  const catalogue = await platformOf({
    ...Object.fromEntries(many),
    line: ['net', []],
  });
  const graph = platformMap(siteFor(catalogue));
  assert.deepEqual(
    graph?.nodes.map(({ title, note, href }) => [title, note, href]),
    [
      ['Data', '26 services', '/services/map/data/'],
      ['Network', '1 service', '/services/map/net/'],
      ['North', undefined, '/providers/north/'],
    ],
  );
  assert.deepEqual(lines(graph), ['part data → part net × 4']);
  const [data, net] = mapParts(catalogue, en);
  const own = partMap(data!, siteFor(catalogue));
  assert.equal(own?.nodes.length, 27);
  const beside = own.nodes.at(-1);
  assert.deepEqual([beside?.title, beside?.note, beside?.look], ['line', 'Network', 'distant']);
  assert.equal(lines(own)?.length, 4);
  assert.equal(partMap(net!, siteFor(catalogue))?.edges.length, 0);
});

test('a map too large to be readable is not drawn', async () => {
  const many = Array.from({ length: 60 }, (_, i): Entry => [`db-${i}`, ['data', []]]);
  const catalogue = await platformOf(Object.fromEntries(many));
  assert.equal(partMap(mapParts(catalogue, en)[0]!, siteFor(catalogue)), undefined);
});
