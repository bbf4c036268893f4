import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { comingOf, rowsAfter } from '#catalogue/handover.ts';
import { catalogueOf, entry, matrix, service, table } from './small-platform.ts';

suite('handovers', () => {
  test('are pending until their item ships or stops, the earliest first', async () => {
    const { services, duties } = await fleet();
    const coming = comingOf(services.get('db')!.handovers);
    assert.deepEqual(
      coming.map(({ item, duty }) => [item.id, duty.id]),
      [
        ['soon', 'restore'],
        ['later', 'backup'],
      ],
    );
    assert.deepEqual(
      comingOf(duties.get('restore')!.handovers).map(({ item }) => item.id),
      ['soon'],
    );
  });

  test('pass on A and R, but not C and I', async () => {
    const { services } = await fleet();
    const { matrix: it, handovers } = services.get('db')!;
    const rows = rowsAfter(it.rows, comingOf(handovers));
    assert.deepEqual(rows.map(shape), [
      { duty: 'backup', customer: '', platform: 'I', provider: 'RA', accountable: 'provider' },
      { duty: 'restore', customer: 'I', platform: 'RA', provider: '', accountable: 'platform' },
      { duty: 'restore-test', customer: '', platform: '', provider: '', accountable: undefined },
    ]);
    assert.deepEqual(
      it.rows.map(shape)[1],
      { duty: 'restore', customer: 'RAI', platform: 'R', provider: '', accountable: 'customer' },
      'the matrix itself is as it was',
    );
  });

  test('do not change a row in which the giver takes no part', async () => {
    const { services, platform, duties } = await fleet();
    const { rows } = services.get('db')!.matrix;
    const [customer, , provider] = platform.layers;
    const handover = { duty: duties.get('restore')!, from: provider!, to: customer! };
    assert.deepEqual(rowsAfter(rows, [handover]), rows);
  });
});

function fleet() {
  const moves = (stage: string, target: string, duty: string, from: string, to: string) =>
    entry(
      `title: ${stage} ${duty}\noutcome: O.\nstage: ${stage}\nkind: feature\ntarget: ${target}\nduties:\n  - { service: db, duty: ${duty}, from: ${from}, to: ${to} }`,
    );
  return catalogueOf({
    'services/db/index.md': service('Database'),
    'services/db/responsibilities.md': matrix(
      `## Backup and restore\n\n${table(
        '| Backup | — | A/R/I | — |',
        '| Restore | A/R/I | R: helps | — |',
        '| Restore test | n/a: none | | |',
      )}`,
    ),
    'roadmap/later.md': moves('planned', '2027-Q2', 'backup', 'platform', 'provider'),
    'roadmap/soon.md': moves('planned', '2027-Q1', 'restore', 'customer', 'platform'),
    'roadmap/done.md': moves('shipped', '2026-Q1', 'restore-test', 'customer', 'platform'),
    'roadmap/stopped.md': moves('withdrawn', '2026-Q1', 'restore', 'platform', 'provider'),
  });
}

function shape(row: Awaited<ReturnType<typeof rowsAfter>>[number]) {
  const letters = Object.fromEntries(
    Object.entries(row.cells).map(([layer, cell]) => [layer, cell.letters.join('')]),
  );
  return { duty: row.duty.id, ...letters, accountable: row.accountable };
}
