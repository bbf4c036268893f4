import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { gridAddress, gridsOf, isSplit } from '#views/responsibilities/duty-grid.ts';
import { layerDuties, letterCounts } from '#views/responsibilities/layer-duties.ts';
import { placesOf } from '#views/responsibilities/cut/drawing.ts';
import { en } from '#words/en.ts';
import { catalogueOf, matrix, service, table } from '../catalogue/small-platform.ts';

const files = {
  'responsibilities/baseline.md': matrix(
    `## Backup and restore\n\n${table('| Backup | I | A/R | — |', '| Restore | R: asks | A/R | — |')}`,
  ),
  'services/db/index.md': service('Database'),
  'services/db/responsibilities.md': matrix(
    `## Backup and restore\n\n${table('| Restore | A/R: does it | R: helps | — |', '| Drill | A/R | — | — |')}`,
  ),
  'services/net/index.md': service('Network'),
  'services/queue/index.md': service('Queue'),
};

suite('every duty at every service', () => {
  test('has shared duties as columns, and a row for each service', async () => {
    const { duties, services } = await catalogueOf(files);
    const [grid, ...others] = gridsOf(duties, [...services]);
    assert.deepEqual(others, []);
    assert.deepEqual(
      grid!.duties.map(({ id }) => id),
      ['backup', 'restore'],
    );
    assert.deepEqual(
      grid!.rows.map(({ service: { id }, cells }) => [id, ...cells.map((row) => row?.origin)]),
      [
        ['db', 'inherited', 'own'],
        ['net', 'inherited', 'inherited'],
        ['queue', 'inherited', 'inherited'],
      ],
    );
  });

  test('lists duties of a single service separately', async () => {
    const { duties, services } = await catalogueOf(files);
    const [grid] = gridsOf(duties, [...services]);
    assert.deepEqual(
      grid!.single.map(({ duty, service: { id } }) => [duty.id, id]),
      [['backup/drill', 'db']],
    );
  });

  test('includes only the requested services', async () => {
    const { duties, services } = await catalogueOf(files);
    const [grid] = gridsOf(duties, [services.get('net')!]);
    assert.deepEqual(
      grid!.rows.map(({ service: { id } }) => id),
      ['net'],
    );
    assert.deepEqual(grid!.single, []);
  });

  test('fits on one page, up to a limit', async () => {
    const { duties, platform } = await catalogueOf(files);
    assert.equal(isSplit({ duties }), false);
    const many = { duties: Array.from({ length: 1300 }, () => [...duties]).flat() };
    assert.equal(isSplit(many as unknown as Parameters<typeof isSplit>[0]), true);
    const [area] = platform.areas;
    assert.equal(gridAddress(area!, false), '/responsibilities/#_services-application');
    assert.equal(gridAddress(area!, true), '/responsibilities/areas/application/');
  });
});

suite('everything on a layer', () => {
  test('groups services with the same letters in the same words', async () => {
    const { duties } = await catalogueOf(files);
    const [area] = layerDuties(duties, { id: 'customer' });
    assert.deepEqual(
      area!.duties.map(({ duty, cell, services }) => [
        duty.id,
        cell.letters.join(''),
        cell.text,
        services.map(({ service: { id } }) => id),
      ]),
      [
        ['backup', 'I', undefined, ['db', 'net', 'queue']],
        ['restore', 'RA', 'does it', ['db']],
        ['restore', 'R', 'asks', ['net', 'queue']],
        ['backup/drill', 'RA', undefined, ['db']],
      ],
    );
    assert.equal(area!.count, 7);
    assert.equal(area!.duties[1]!.services[0]!.to, '/services/db/responsibilities/#duty-restore');
  });

  test('counts each letter across all services', async () => {
    const { duties } = await catalogueOf(files);
    const { all, letters } = letterCounts(layerDuties(duties, { id: 'customer' }));
    assert.equal(all, 7);
    assert.deepEqual(
      letters.map(({ letter, count }) => `${letter} ${count}`),
      ['R 4', 'A 2', 'C 0', 'I 3'],
    );
  });

  test('is empty for a layer without duties', async () => {
    const { duties } = await catalogueOf(files);
    assert.deepEqual(layerDuties(duties, { id: 'provider' }), []);
  });
});

test('the key marks the top and the bottom layer', () => {
  const layer = (id: string) => ({ id, title: id, short: id, letter: id, summary: '' });
  const placed = (...ids: string[]) =>
    placesOf(ids.map(layer), en).map(({ position, place }) => `${position} ${place}`);
  assert.deepEqual(placed('team', 'shared', 'cloud'), [
    '1 team (top)',
    '2 shared',
    '3 cloud (bottom)',
  ]);
  assert.deepEqual(placed('team', 'it', 'platform', 'cloud'), [
    '1 team (top)',
    '2 it',
    '3 platform',
    '4 cloud (bottom)',
  ]);
  assert.deepEqual(placed('team', 'platform'), ['1 team (top)', '2 platform']);
});
