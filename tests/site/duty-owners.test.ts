import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '#words/en.ts';
import { sharesOf } from '#views/people/duty-owners.ts';
import { readMatrix, table } from '../catalogue/small-platform.ts';

const body = `## Backup and restore\n\n${table(
  '| Backup | I | A/R | — |',
  '| Restore | A | R | C |',
  '| Restore test | n/a: nothing to restore | | |',
)}`;

test('each layer’s part in a duty is given in words', async () => {
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
    share!.layers.map(({ letter, parts }) => `${letter}: ${parts.join(', ')}`),
    ['T: informed', 'P: responsible, accountable', 'C: not involved'],
  );
  assert.deepEqual(more, [], 'a duty that does not exist is nobody’s work');
});
