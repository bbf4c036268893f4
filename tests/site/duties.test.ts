import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layerTotals } from '#site/duties.ts';
import { en } from '#site/text/en.ts';
import { sharesOf } from '#site/whose.ts';
import { readMatrix, table } from '../catalogue/small-platform.ts';

const body = `## Backup and restore\n\n${table(
  '| Backup | I | A/R | — |',
  '| Restore | A | R | C |',
  '| Restore test | n/a: nothing to restore | | |',
)}`;

test('a layer has a part in what it is accountable or responsible for; what does not exist is not counted', async () => {
  const { rows, catalogue } = await readMatrix(body);
  const { total, layers } = layerTotals(rows, catalogue.platform.layers);
  assert.equal(total, 2);
  assert.deepEqual(
    layers.map(({ layer, position, accountable, involved }) => [
      layer.letter,
      position,
      accountable,
      involved,
    ]),
    [
      ['T', 1, 1, 1],
      ['P', 2, 1, 2],
      ['C', 3, 0, 0],
    ],
  );
});

test('whose work a duty is, is said of every layer in words', async () => {
  const { catalogue } = await readMatrix(body);
  const db = catalogue.services.get('db')!;
  const [share, ...more] = sharesOf(
    [{ id: 'backup' }, { id: 'restore-test' }],
    db,
    catalogue.platform.layers,
    en,
  );
  assert.equal(share!.duty, 'Backup');
  assert.equal(share!.address, '/duties/backup/');
  assert.deepEqual(
    share!.layers.map(({ letter, part }) => `${letter}: ${part}`),
    ['T: informed', 'P: responsible, accountable', 'C: no part'],
  );
  assert.deepEqual(more, [], 'a duty that does not exist is nobody’s work');
});
