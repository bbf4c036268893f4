import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Service } from '#catalogue/catalogue.ts';
import { dependantsOf, impactOf, needsOf, type Reached } from '#catalogue/dependencies.ts';
import { catalogueOf, entry, service } from './small-platform.ts';

const describe = (found: Reached[]) =>
  found.map(({ service: { id }, distance, via }) => `${id} ${distance} via ${via.id}`);

/** A service for each id, which depends on the ids after it. */
async function platformOf(needs: Record<string, string[]>): Promise<(id: string) => Service> {
  const files = Object.entries(needs).map(([id, on]): [string, string] => [
    `services/${id}/index.md`,
    service(id, `dependsOn: [${on.join(', ')}]\n`),
  ]);
  const { services } = await catalogueOf(Object.fromEntries(files));
  return (id) => services.get(id)!;
}

test('a service’s dependencies are listed by the shortest path, nearest first', async () => {
  const of = await platformOf({ shop: ['db', 'net'], db: ['net'], net: ['power'], power: [] });
  assert.deepEqual(describe(needsOf(of('shop'))), [
    'db 1 via shop',
    'net 1 via shop',
    'power 2 via net',
  ]);
  assert.deepEqual(describe(needsOf(of('shop'), 1)), ['db 1 via shop', 'net 1 via shop']);
  assert.deepEqual(describe(dependantsOf(of('power'))), [
    'net 1 via power',
    'db 2 via net',
    'shop 2 via net',
  ]);
});

test('circular dependencies end, and no service depends on itself', async () => {
  const of = await platformOf({ one: ['two'], two: ['three'], three: ['one', 'three'] });
  assert.deepEqual(describe(needsOf(of('one'))), ['two 1 via one', 'three 2 via two']);
  assert.deepEqual(describe(dependantsOf(of('one'))), ['three 1 via one', 'two 2 via three']);
});

test('a service without dependants affects only its own customers', async () => {
  const { services } = await catalogueOf({
    'services/net/index.md': service('Network'),
    'roadmap/faster.md': entry(
      'title: F\noutcome: O.\nstage: exploring\nkind: feature\nservices: [net]',
    ),
  });
  const { services: reached, teams, roadmap } = impactOf(services.get('net')!);
  assert.deepEqual([reached, teams, roadmap.map(({ id }) => id)], [[], [], ['faster']]);
});

test('if a service fails, its dependants, their teams and future work are affected', async () => {
  const item = (services: string, stage: string) =>
    entry(`title: T\noutcome: O.\nstage: ${stage}\nkind: feature\nservices: [${services}]`);
  const { services } = await catalogueOf({
    'teams/shopkeepers.md': entry('title: Shopkeepers\nkind: platform'),
    'services/net/index.md': service('Network'),
    'services/db/index.md': service('Database', 'dependsOn: [net]\n'),
    'services/shop/index.md': service('Shop', 'dependsOn: [db]\n').replace('crew', 'shopkeepers'),
    'services/old/index.md': service('Old', 'dependsOn: [net]\n').replace('beta', 'retired'),
    'services/older/index.md': service('Older', 'dependsOn: [old]\n'),
    'roadmap/both.md': item('db, shop', 'in-progress'),
    'roadmap/done.md': item('db', 'shipped'),
    'roadmap/elsewhere.md': item('older', 'in-progress'),
  });
  const { services: reached, teams, roadmap } = impactOf(services.get('net')!);
  assert.deepEqual(describe(reached), ['db 1 via net', 'shop 2 via db']);
  assert.deepEqual(
    teams.map(({ team, services: owned }) => [team.id, owned.map(({ id }) => id)]),
    [
      ['crew', ['db']],
      ['shopkeepers', ['shop']],
    ],
  );
  assert.deepEqual(
    roadmap.map(({ id }) => id),
    ['both'],
  );
});
