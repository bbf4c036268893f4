import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { catalogueOf, entry, readMatrix, service, matrix, table } from './small-platform.ts';

async function idsOf(body: string): Promise<string[]> {
  const { own } = await readMatrix(body);
  return own.rows.map(({ duty }) => duty.id);
}

suite('the first column', () => {
  test('a standard duty is named by title or id, in any case, as code or as a link', async () => {
    const rows = ['restore TEST', 'restore-test', '`restore-test`', '[Restore test](restore.md)'];
    for (const row of rows) {
      assert.deepEqual(await idsOf(`## Backup\n\n${table(`| ${row} | R | — | — |`)}`), [
        'restore-test',
      ]);
    }
  });

  for (const language of ['en', 'de']) {
    test(`standard names of both languages are known beside language: ${language}`, async () => {
      const platform = entry(`title: Fairway\nsummary: Less.\nowner: crew\nlanguage: ${language}`);
      const rows = ['Restore test', 'Wiederherstellungstest'];
      for (const row of rows) {
        for (const area of ['Backup and restore', 'Sicherung und Wiederherstellung']) {
          const body = `## ${area}\n\n${table(`| ${row} | I | A/R | |`)}`;
          const { own } = await readMatrix(body, { 'platform.md': platform });
          assert.deepEqual(
            [own.rows.map(({ duty }) => duty.id), own.defects],
            [['restore-test'], []],
          );
        }
      }
    });
  }

  test('a name that the platform gave a duty itself stands alone', async () => {
    const platform = entry(
      'title: Fairway\nsummary: Less.\nowner: crew\nduties: [{ id: restore, title: Bring back, area: backup }]',
    );
    const body = `## Backup and restore\n\n${table('| Wiederherstellung | I | A/R | |')}`;
    const { own } = await readMatrix(body, { 'platform.md': platform });
    assert.deepEqual(
      own.rows.map(({ duty }) => duty.id),
      ['backup/wiederherstellung'],
    );
  });

  test('an own duty has its area and title as id', async () => {
    const body = `## Backup and restore\n\n${table('| Crème & sugar, hot | R | — | — |')}`;
    const own = `## Odds & ends\n\n${table('| Hardware/AWS (overview) | R | — | — |')}`;
    assert.deepEqual(await idsOf(`${body}\n${own}`), [
      'backup/creme-sugar-hot',
      'odds-ends/hardwareaws-overview',
    ]);
  });

  test('a title in a non-Latin script keeps its letters', async () => {
    assert.deepEqual(await idsOf(`## 運用\n\n${table('| バックアップ | R | — | — |')}`), [
      '運用/バックアップ',
    ]);
  });

  test('an own duty is the same duty in all services', async () => {
    const body = matrix(`## Odds\n\n${table('| Feed the cat | R | — | — |')}`);
    const catalogue = await catalogueOf({
      'services/a/index.md': service('A'),
      'services/a/responsibilities.md': body,
      'services/b/index.md': service('B'),
      'services/b/responsibilities.md': body,
    });
    const duty = catalogue.duties.get('odds/feed-the-cat')!;
    assert.deepEqual(
      duty.rows.map((each) => each.service.id),
      ['a', 'b'],
    );
    assert.deepEqual(
      [duty.standard, duty.required, duty.address],
      [false, false, '/duties/odds/feed-the-cat/'],
    );
  });

  test('a repeated duty is reported with both places', async () => {
    const { own } = await readMatrix(
      `## Backup\n\n${table('| Backup | R | — | — |', '| backup | — | R | — |')}`,
    );
    assert.deepEqual(
      own.defects.map(
        (defect) => defect.kind === 'duty-twice' && [defect.at.line, defect.first.line],
      ),
      [[10, 9]],
    );
    assert.equal(own.rows.length, 2);
  });

  test('a row without a duty is reported', async () => {
    const { own } = await readMatrix(`## Backup\n\n${table('|  | R | — | — |')}`);
    assert.deepEqual(
      own.defects.map(({ kind, at }) => [kind, at.line]),
      [['duty-empty', 9]],
    );
  });

  test('a title one typo away from a standard duty is reported, and stays an own duty', async () => {
    const { own } = await readMatrix(`## Backup\n\n${table('| Restore tset | R | — | — |')}`);
    assert.deepEqual(
      own.defects.map((defect) => defect.kind === 'near-duty' && [defect.written, defect.near]),
      [['Restore tset', 'Restore test']],
    );
    assert.equal(own.rows[0]!.duty.id, 'backup/restore-tset');
  });
});

suite('the headings', () => {
  test('a heading names an area by title or id, in any case', async () => {
    for (const heading of ['Backup and restore', 'BACKUP', 'backup', '*Backup and Restore*']) {
      const { own } = await readMatrix(`## ${heading}\n\n${table('| Cats | R | — | — |')}`);
      assert.deepEqual(own.rows[0]!.duty.area, { id: 'backup', title: 'Backup and restore' });
    }
  });

  test('own areas follow the standard ones, in the file’s order', async () => {
    const { catalogue } = await readMatrix(
      ['Zebras', 'Physical', 'Apes', 'Data']
        .map((heading) => `## ${heading}\n\n${table('| X | R | — | — |')}`)
        .join('\n'),
    );
    const { areas, rows } = catalogue.services.get('db')!.matrix;
    assert.deepEqual(
      areas.slice(-3).map(({ title }) => title),
      ['Physical', 'Zebras', 'Apes'],
    );
    assert.deepEqual(
      rows.map(({ duty }) => duty.id),
      ['data/x', 'physical/x', 'zebras/x', 'apes/x'],
    );
  });

  test('without standard areas, every heading is an own area', async () => {
    const platform = entry('title: P\nsummary: s\nowner: crew\nareas: []');
    const body = `## Backup\n\n${table('| Backup | R | — | — |')}`;
    const { own, catalogue } = await readMatrix(body, { 'platform.md': platform });
    assert.deepEqual([own.rows[0]!.duty.id, own.rows[0]!.duty.standard], ['backup/backup', false]);
    assert.deepEqual([catalogue.platform.areas, catalogue.platform.duties.size], [[], 0]);
  });

  test('a platform’s own duties follow the order of its areas; a duty of an unknown area is kept', async () => {
    const platform = entry(
      [
        'title: P\nsummary: s\nowner: crew',
        'areas: [{ id: up, title: Up }, { id: down, title: Down }]',
        'duties:',
        '  - { id: low, title: Low, area: down }',
        '  - { id: lost, title: Lost, area: nowhere }',
        '  - { id: high, title: High, area: up, required: true }',
      ].join('\n'),
    );
    const { duties, platform: it } = await catalogueOf({ 'platform.md': platform });
    assert.deepEqual([...duties.keys()], ['high', 'low', 'lost']);
    assert.deepEqual(
      it.areas.map(({ id }) => id),
      ['up', 'down', 'nowhere'],
    );
    assert.equal(it.duties.get('high')!.required, true);
  });

  test('a standard duty under another area’s heading is reported, and shown under its own', async () => {
    const { own } = await readMatrix(`## Data\n\n${table('| Restore | R | — | — |')}`);
    assert.deepEqual(
      own.defects.map(
        (defect) => defect.kind === 'foreign-area' && [defect.duty, defect.area, defect.under],
      ),
      [['restore', 'backup', 'Data']],
    );
    assert.equal(own.rows[0]!.duty.area.id, 'backup');
  });

  test('tables without headings and headings without tables are reported', async () => {
    const body = [
      table('| Backup | R | — | — |'),
      '## Data',
      'Prose.',
      '## Backup',
      table('| Restore | R | — | — |'),
      table('| Restore test | R | — | — |'),
    ].join('\n\n');
    const { own } = await readMatrix(body);
    assert.deepEqual(
      own.defects.map(({ kind }) => kind),
      ['table-without-heading', 'heading-without-table', 'second-table'],
    );
    assert.deepEqual(
      own.rows.map(({ duty }) => duty.id),
      ['backup', 'restore', 'restore-test'],
    );
  });

  test('a table below a deeper heading belongs to the heading above', async () => {
    const { own } = await readMatrix(
      `## Data\n\n### Details\n\n${table('| Secrets | R | — | — |')}`,
    );
    assert.deepEqual(
      own.defects.map(({ kind }) => kind),
      ['foreign-area'],
    );
  });
});
