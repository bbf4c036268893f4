import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { defaultDuties } from '#model/standard-duties.ts';
import { catalogueOf, entry, matrix, service, table } from './small-platform.ts';

const baseline = matrix(
  [
    '## Physical',
    table('| Hardware | — | — | A/R |'),
    '## House rules',
    table('| Tidy up | A/R | — | — |'),
    '## Backup',
    table('| Restore | C | A/R: within a day | — |', '| Backup | — | A/R[^b] | — |'),
    '[^b]: Where there is state.',
  ].join('\n\n'),
);

async function merged(own: string | undefined, more = '') {
  const catalogue = await catalogueOf({
    'responsibilities/baseline.md': baseline,
    'services/db/index.md': service('Database', more),
    'services/db/responsibilities.md': own,
  });
  return { catalogue, matrix: catalogue.services.get('db')!.matrix };
}

function shape(rows: readonly { duty: { id: string }; origin: string }[]): string[] {
  return rows.map(({ duty, origin }) => `${origin} ${duty.id}`);
}

suite('a service’s duties', () => {
  test('are the whole baseline if the service has no file', async () => {
    const { matrix: it, catalogue } = await merged(undefined);
    assert.equal(it.own?.file, undefined);
    assert.equal(it.address, '/services/db/responsibilities/');
    assert.deepEqual(shape(it.rows), [
      'inherited backup',
      'inherited restore',
      'inherited hardware',
      'inherited house-rules/tidy-up',
    ]);
    assert.equal(it.rows[0]!.at.file, 'responsibilities/baseline.md');
    assert.deepEqual(
      it.rows[0]!.cells.platform!.conditions.map(({ text }) => text),
      ['Where there is state.'],
    );
    assert.deepEqual(shape(catalogue.platform.baseline!.rows)[0], 'own hardware');
  });

  test('replace the baseline’s rows of the same duty, with own areas last', async () => {
    const own = matrix(
      [
        '## Extra',
        table('| Dance | R | — | — |'),
        '## Backup',
        table('| Restore | A/R | — | — |'),
      ].join('\n\n'),
    );
    const { matrix: it } = await merged(own);
    assert.deepEqual(shape(it.rows), [
      'inherited backup',
      'own restore',
      'inherited hardware',
      'inherited house-rules/tidy-up',
      'own extra/dance',
    ]);
    assert.equal(it.rows[1]!.accountable, 'customer');
    assert.deepEqual(
      it.areas.slice(-2).map(({ id }) => id),
      ['house-rules', 'extra'],
    );
  });

  test('exclude an inherited row by n/a, which stays visible with its reason', async () => {
    const own = matrix(`## Backup\n\n${table('| Backup | n/a: no state | | |')}`);
    const { matrix: it } = await merged(own);
    const row = it.rows.find(({ duty }) => duty.id === 'backup')!;
    assert.deepEqual([row.origin, row.notApplicable], ['own', { reason: 'no state' }]);
  });

  test('are listed with every service’s entry for each duty', async () => {
    const { catalogue } = await merged(undefined);
    const said = catalogue.duties.get('hardware')!.rows;
    assert.deepEqual(
      said.map(({ service: { id }, row }) => [id, row.origin]),
      [['db', 'inherited']],
    );
    assert.equal(catalogue.duties.get('scaling')!.rows.length, 0);
  });

  test('in a draft are read but do not apply yet, except in a draft service', async () => {
    const draft = matrix(`## Backup\n\n${table('| Restore | A/R | — | — |')}`, 'draft: true');
    const proposed = await merged(draft);
    assert.equal(proposed.matrix.own?.file, undefined);
    assert.equal(proposed.catalogue.matrices.length, 2);
    assert.equal(
      proposed.matrix.rows.find(({ duty }) => duty.id === 'restore')!.accountable,
      'platform',
    );
    const whole = await merged(draft, 'draft: true');
    assert.equal(
      whole.matrix.rows.find(({ duty }) => duty.id === 'restore')!.accountable,
      'customer',
    );
  });

  test('in a file with broken front-matter still apply, so that none seems missing', async () => {
    const broken = entry('reviewed: soon', `## Backup\n\n${table('| Restore | A/R | — | — |')}`);
    const { matrix: it, catalogue } = await merged(broken);
    assert.equal(it.rows.find(({ duty }) => duty.id === 'restore')!.accountable, 'customer');
    assert.equal(it.own?.file, undefined);
    assert.equal(catalogue.matrices.length, 1);
  });
});

/** Rows of random duties, standard and own, in areas of both kinds. */
const someRows = fc.uniqueArray(
  fc.record({
    area: fc.constantFrom('Backup', 'Data', 'House', 'Garden'),
    duty: fc.constantFrom(
      ...defaultDuties.slice(0, 6).map(({ title }) => title),
      'Sweep',
      'Mow',
      'Cook',
    ),
    letters: fc.shuffledSubarray(['A/R', 'C', '—', 'n/a: why'], { minLength: 3, maxLength: 3 }),
  }),
  {
    selector: ({ area, duty }) =>
      defaultDuties.some(({ title }) => title === duty) ? duty : area + duty,
    maxLength: 12,
  },
);
type Rows = typeof someRows extends fc.Arbitrary<infer T> ? T : never;

function written(rows: Rows, order = [0, 1, 2]): string {
  const heads = ['Product team', 'Platform', 'Cloud provider'];
  const line = (first: string, cells: readonly string[]) =>
    `| ${[first, ...order.map((index) => cells[index]!)].join(' | ')} |`;
  const areas = [...Map.groupBy(rows, ({ area }) => area)];
  return matrix(
    areas
      .map(([area, list]) =>
        [
          `## ${area}`,
          '',
          line('Duty', heads),
          '| - | - | - | - |',
          ...list.map(({ duty, letters }) => line(duty, letters)),
        ].join('\n'),
      )
      .join('\n\n'),
  );
}

async function read(base: Rows | undefined, own: Rows | undefined, order?: number[]) {
  const catalogue = await catalogueOf({
    'responsibilities/baseline.md': base && written(base, order),
    'services/db/index.md': service('Database'),
    'services/db/responsibilities.md': own && written(own, order),
  });
  return { catalogue, rows: catalogue.services.get('db')!.matrix.rows };
}

suite('for any baseline and matrix', () => {
  test('no row is lost: each duty of either has exactly one row, the own one if there is one', async () => {
    await fc.assert(
      fc.asyncProperty(someRows, someRows, async (base, own) => {
        const { catalogue, rows } = await read(base, own);
        const idsOf = (kind: string) =>
          catalogue.matrices
            .filter((each) => each.kind === kind)
            .flatMap((each) => each.rows.map(({ duty }) => duty.id));
        const [inherited, mine] = [idsOf('baseline'), idsOf('matrix')];
        assert.deepEqual(
          rows.map(({ duty }) => duty.id).sort(),
          [...new Set([...inherited, ...mine])].sort(),
        );
        for (const { duty, origin } of rows)
          assert.equal(origin, mine.includes(duty.id) ? 'own' : 'inherited');
      }),
      { numRuns: 60 },
    );
  });

  test('copying inherited rows into the matrix changes only their origin', async () => {
    await fc.assert(
      fc.asyncProperty(someRows, async (base) => {
        const said = ({ rows }: Awaited<ReturnType<typeof read>>) =>
          rows.map(({ duty, accountable, ownership, notApplicable, cells }) => [
            duty.id,
            accountable,
            ownership,
            notApplicable,
            Object.values(cells).map(({ letters, text }) => [letters, text]),
          ]);
        assert.deepEqual(said(await read(base, base)), said(await read(base, undefined)));
      }),
      { numRuns: 40 },
    );
  });

  test('the order of columns has no effect', async () => {
    await fc.assert(
      fc.asyncProperty(
        someRows,
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        async (own, order) => {
          const said = ({ rows, catalogue }: Awaited<ReturnType<typeof read>>) => [
            rows.map(({ duty, accountable, ownership, cells }) => [
              duty.id,
              accountable,
              ownership,
              Object.entries(cells).map(([layer, { letters }]) => [layer, letters]),
            ]),
            catalogue.matrices.flatMap(({ defects }) => defects.map(({ kind }) => kind).sort()),
          ];
          assert.deepEqual(
            said(await read(undefined, own, order)),
            said(await read(undefined, own)),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  test('rows are sorted by area, then by the order of standard duties', async () => {
    await fc.assert(
      fc.asyncProperty(someRows, someRows, async (base, own) => {
        const { catalogue, rows } = await read(base, own);
        const areas = catalogue.services.get('db')!.matrix.areas;
        const places = rows.map(({ duty }) => areas.indexOf(duty.area));
        assert.deepEqual(
          places,
          places.toSorted((one, other) => one - other),
        );
        const standard = rows.filter(({ duty }) => duty.standard).map(({ duty }) => duty.id);
        const order = [...catalogue.platform.duties.keys()];
        assert.deepEqual(
          standard,
          order.filter((id) => standard.includes(id)),
        );
      }),
      { numRuns: 40 },
    );
  });
});
