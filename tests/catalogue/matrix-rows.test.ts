import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { MatrixDefect } from '#catalogue/catalogue.ts';
import { entry, readMatrix, table } from './small-platform.ts';

/** The kind and column of each defect in one row. */
async function judged(row: string): Promise<[string, number][]> {
  const { own } = await readMatrix(`## Backup\n\n${table(row)}`);
  return own.defects.map(({ kind, at }) => [kind, at.column]);
}

async function firstRow(row: string) {
  const { own } = await readMatrix(`## Backup\n\n${table(row)}`);
  return own.rows[0]!;
}

suite('the letters of a row together', () => {
  test('a row without R and A belongs to nobody', async () => {
    assert.deepEqual(await judged('| Backup | C | I | — |'), [['nobody-responsible', 3]]);
  });

  test('only the unreadable cell of a row is reported', async () => {
    assert.deepEqual(await judged('| Backup | C | X | — |'), [['unknown-letter', 16]]);
    assert.deepEqual(await judged('| Backup | A | X | — |'), [['unknown-letter', 16]]);
    assert.deepEqual(await judged('| Backup | A | X | A |'), [['unknown-letter', 16]]);
    assert.deepEqual(await judged('| Backup | R | X | R |'), [['unknown-letter', 16]]);
    assert.deepEqual(await judged('| Backup | n/a | X | R |'), [['unknown-letter', 18]]);
    const { cells, isUnclear } = await firstRow('| Backup | A | X | — |');
    assert.deepEqual([cells.customer!.letters, isUnclear], [['A'], true]);
    assert.deepEqual(await judged('| Backup | C | shared | — |'), [['shared', 16]]);
  });

  test('a second A is reported', async () => {
    assert.deepEqual(await judged('| Backup | A/R: x | R/A: y | — |'), [['two-accountable', 23]]);
  });

  test('an A without any R is read as A/R, and reported at the A', async () => {
    assert.deepEqual(await judged('| Backup | C | I/A: y | — |'), [
      ['accountable-without-responsible', 18],
    ]);
    const { cells, accountable } = await firstRow('| Backup | C | A | — |');
    assert.deepEqual([cells.platform!.letters, accountable], [['R', 'A'], 'platform']);
  });

  test('a single R is accountable too', async () => {
    assert.deepEqual(await judged('| Backup | C | R | — |'), []);
    const { cells, accountable } = await firstRow('| Backup | C | R | — |');
    assert.deepEqual([cells.platform!.letters, accountable], [['R'], 'platform']);
  });

  test('several R need an A and a text each', async () => {
    assert.deepEqual(await judged('| Backup | R: x | R | — |'), [
      ['responsible-without-accountable', 3],
      ['shared-without-text', 19],
    ]);
    const { accountable } = await firstRow('| Backup | R: x | R: y | — |');
    assert.equal(accountable, undefined);
  });
});

suite('the owner of a duty', () => {
  for (const [row, kind, layers] of [
    ['| Backup | A/R | C | I |', 'owned', ['customer']],
    ['| Backup | R: x | A/R: y | — |', 'shared', ['customer', 'platform']],
    ['| Backup | A: x | C | R: y |', 'shared', ['customer', 'provider']],
    ['| Backup | I | A/R | — |', 'inherited', ['platform']],
    ['| Backup | — | A/R: x | R: y |', 'inherited', ['platform', 'provider']],
  ] as const) {
    test(`${row} is ${kind}`, async () => {
      const { ownership } = await firstRow(row);
      assert.deepEqual(ownership, { kind, layers });
    });
  }

  test('a duty of nobody has no owner', async () => {
    assert.equal((await firstRow('| Backup | C | I | — |')).ownership, undefined);
  });
});

suite('the columns of a table', () => {
  async function columns(head: string, row: string): Promise<MatrixDefect[]> {
    const rule = head.replace(/[^|]+/g, '---');
    const { own } = await readMatrix(`## Backup\n\n${head}\n${rule}\n${row}\n`);
    return own.defects;
  }

  test('a layer is named by title, short name or id, in any case and order', async () => {
    const head = '| Duty | CLOUD | platform | **product team** |';
    const rule = '| --- | --- | --- | --- |';
    const { own } = await readMatrix(`## Backup\n\n${head}\n${rule}\n| Backup | I | A/R | C |\n`);
    const { customer, platform, provider } = own.rows[0]!.cells;
    assert.deepEqual(
      [customer, platform, provider].map((cell) => cell!.letters.join('')),
      ['C', 'RA', 'I'],
    );
    assert.deepEqual(own.defects, []);
  });

  test('a title takes precedence over a short name, and that over an id', async () => {
    const layers = ['a, title: B, short: C', 'b, title: C, short: A', 'c, title: A, short: B'].map(
      (layer, index) => `  - { id: ${layer}, letter: ${index}, summary: s }`,
    );
    const platform = entry(
      ['title: P', 'summary: s', 'owner: crew', 'layers:', ...layers].join('\n'),
    ).replaceAll(/letter: (\d)/g, "letter: '$1'");
    const body = '## Backup\n\n| Duty | A | B | C |\n| - | - | - | - |\n| Backup | A/R | C | I |\n';
    const { own } = await readMatrix(body, { 'platform.md': platform });
    const letters = Object.entries(own.rows[0]!.cells).map(
      ([layer, cell]) => layer + cell.letters.join(''),
    );
    assert.deepEqual(letters.sort(), ['aC', 'bI', 'cRA']);
  });

  test('a column without a layer and a layer without a column are reported', async () => {
    const defects = await columns(
      '| Duty | Product team | Platform | Vendor |',
      '| Backup | R | — | — |',
    );
    assert.deepEqual(
      defects.map((defect) => [
        defect.kind,
        defect.at.column,
        defect.kind === 'unknown-layer' && defect.missing,
      ]),
      [['unknown-layer', 36, ['provider']]],
    );
  });

  test('several layers without a column are one defect', async () => {
    const defects = await columns('| Duty | Product team |', '| Backup | A/R |');
    assert.deepEqual(
      defects.map((defect) => defect.kind === 'layers-missing' && defect.layers),
      [['platform', 'provider']],
    );
  });

  for (const head of [
    '| Duty | Product Team | Platform team | Cloud |',
    '| Duty | product | PLATFORM TEAM | provider |',
    '| Aufgabe | Produktteam | Plattform | Cloud-Anbieter |',
  ]) {
    test(`the layers are known in ${head}`, async () => {
      assert.deepEqual(await columns(head, '| Backup | I | A/R | C |'), []);
    });
  }

  test('a second column for one layer is reported, and not read', async () => {
    const defects = await columns(
      '| Duty | Platform | Product team | Platform | Cloud |',
      '| Backup | R | — | — | — |',
    );
    assert.deepEqual(
      defects.map(
        (defect) =>
          defect.kind === 'layer-twice' && [defect.heading, defect.layer, defect.at.column],
      ),
      [['Platform', 'platform', 36]],
    );
  });

  test('with an unknown column, a row without R and A is not reported, as that column may have them', async () => {
    const defects = await columns(
      '| Duty | Product team | Platform | Cloud | Vendor |',
      '| Backup | — | — | — | R |',
    );
    assert.deepEqual(
      defects.map(({ kind }) => kind),
      ['unknown-layer'],
    );
  });
});
