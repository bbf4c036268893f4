import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serviceGraph } from '#views/services/graph/service-graph.ts';
import { catalogueOf, service } from '../catalogue/small-platform.ts';
import { siteFor } from './small-site.ts';

/** The graph of the first service. Each id is a service that depends on the ids after it. */
async function graphOf(needs: Record<string, string[]>, files: Record<string, string> = {}) {
  const written = Object.entries(needs).map(([id, on]): [string, string] => [
    `services/${id}/index.md`,
    service(`The ${id}`, `dependsOn: [${on.join(', ')}]\n`),
  ]);
  const catalogue = await catalogueOf({ ...Object.fromEntries(written), ...files });
  return serviceGraph(catalogue.services.get(Object.keys(needs)[0]!)!, siteFor(catalogue));
}

const lines = (graph: Awaited<ReturnType<typeof graphOf>>) =>
  graph?.edges.map(({ from, to }) => `${from} → ${to}`.replaceAll('service ', '')).sort();
const looks = (graph: Awaited<ReturnType<typeof graphOf>>) =>
  Object.fromEntries(
    (graph?.nodes ?? []).map(({ id, look }) => [id.replace('service ', ''), look]),
  );

test('an isolated service has no picture', async () => {
  assert.equal(await graphOf({ alone: [], other: ['more'], more: [] }), undefined);
});

test('a picture includes one step beyond the stated dependencies, in both directions', async () => {
  const graph = await graphOf({
    db: ['net'],
    net: ['power'],
    power: ['sun'],
    sun: [],
    app: ['db', 'net'],
    shop: ['app'],
    customer: ['shop'],
  });
  assert.deepEqual(looks(graph), {
    db: 'current',
    net: undefined,
    power: 'distant',
    app: undefined,
    shop: 'distant',
  });
  // The app's dependency on the network bypasses the database.
  assert.deepEqual(lines(graph), ['app → db', 'db → net', 'net → power', 'shop → app']);
});

test('a node has the service’s lifecycle and owner, and links to its page', async () => {
  const graph = await graphOf(
    { db: ['old'] },
    { 'services/old/index.md': service('Old "one"').replace('beta', 'deprecated') },
  );
  assert.deepEqual(graph?.nodes, [
    {
      id: 'service db',
      title: 'The db',
      note: 'Beta · Crew',
      href: undefined,
      group: undefined,
      look: 'current',
    },
    {
      id: 'service old',
      title: 'Old "one"',
      note: 'Deprecated · Crew',
      href: '/services/old/',
      group: undefined,
      look: 'leaving',
    },
  ]);
});

test('mutual dependencies are drawn once, with both lines', async () => {
  const graph = await graphOf({ one: ['two'], two: ['one', 'two'] });
  assert.equal(graph?.nodes.length, 2);
  assert.deepEqual(lines(graph), ['one → two', 'two → one']);
});

test('services that do not fit are counted, in a node that links to the list', async () => {
  const dependants = Array.from({ length: 30 }, (_, i): [string, string[]] => [
    `app-${i}`,
    ['net'],
  ]);
  const graph = await graphOf({ net: [], ...Object.fromEntries(dependants) });
  assert.equal(graph?.nodes.length, 1 + 12 + 1);
  const rest = graph.nodes.find(({ look }) => look === 'more');
  assert.deepEqual([rest?.title, rest?.href], ['18 more in the list', '#_dependencies']);
  assert.ok(graph.edges.some(({ from, to }) => from === rest?.id && to === 'service net'));
});
