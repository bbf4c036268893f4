import assert from 'node:assert/strict';
import { readPart } from '#imports/letters.ts';
import { suite, test } from 'node:test';
import type { DutyCell, MatrixDefect } from '#catalogue/catalogue.ts';
import { readMatrix, table } from './small-platform.ts';

/** Reads one cell, the platform's, in a row of its own. */
async function readCell(
  cell: string,
  notes = '',
): Promise<{ cell: DutyCell; defects: MatrixDefect[] }> {
  const { own } = await readMatrix(
    `## Backup\n\n${table(`| Backup | C | ${cell} | — |`)}\n${notes}`,
  );
  return { cell: own.rows[0]!.cells.platform!, defects: own.defects };
}

function kindsOf(defects: readonly MatrixDefect[]): string[] {
  return defects.map(({ kind }) => kind);
}

suite('the letters of a cell', () => {
  for (const [written, letters] of [
    ['R', ['R']],
    ['A/R', ['R', 'A']],
    ['R/A', ['R', 'A']],
    ['A / R', ['R', 'A']],
    ['I/C/A/R', ['R', 'A', 'C', 'I']],
    ['R/R', ['R']],
    ['**A**/R', ['R', 'A']],
  ] as const) {
    test(`${written} is read as ${letters.join(' ')}`, async () => {
      const { cell, defects } = await readCell(written);
      assert.deepEqual(cell.letters, letters);
      assert.deepEqual(defects, []);
    });
  }

  for (const nothing of ['', '—', '-', '–', ' ']) {
    test(`“${nothing}” means no entry`, async () => {
      const { cell } = await readCell(nothing);
      assert.deepEqual([cell.letters, cell.text, cell.conditions], [[], undefined, []]);
    });
  }

  test('full words are understood, and each has a position', async () => {
    const { cell, defects } = await readCell('Accountable/Responsible: all of it');
    assert.deepEqual(cell.letters, ['R', 'A']);
    assert.equal(cell.text, 'all of it');
    const spots = defects.map((defect) =>
      defect.kind === 'full-word'
        ? [defect.word, defect.letter, defect.at.column, defect.at.endColumn]
        : defect.kind,
    );
    assert.deepEqual(spots, [
      ['Accountable', 'A', 16, 27],
      ['Responsible', 'R', 28, 39],
    ]);
  });

  test('a lower-case letter is understood, and reported like a full word', async () => {
    const { cell, defects } = await readCell('a/r');
    assert.deepEqual(cell.letters, ['R', 'A']);
    assert.deepEqual(
      defects.map((defect) => defect.kind === 'full-word' && [defect.word, defect.letter]),
      [
        ['a', 'A'],
        ['r', 'R'],
      ],
    );
  });

  for (const [written, letters, meant] of [
    ['IR', ['R', 'I'], 'I/R'],
    ['RI', ['R', 'I'], 'R/I'],
    ['RACI', ['R', 'A', 'C', 'I'], 'R/A/C/I'],
  ] as const) {
    test(`${written} lacks its slashes, and is read as ${meant}`, async () => {
      const { cell, defects } = await readCell(`${written}: text`);
      assert.deepEqual([cell.letters, cell.text], [letters, 'text']);
      const [defect] = defects;
      assert.deepEqual(
        defect?.kind === 'full-word' && [defect.word, defect.letter, defect.at.column],
        [written, meant, 16],
      );
    });
  }

  for (const [written, letters, meant] of [
    ['R, A', ['R', 'A'], 'R/A'],
    ['A, R', ['R', 'A'], 'A/R'],
    ['a, r', ['R', 'A'], 'A/R'],
    ['R & C', ['R', 'C'], 'R/C'],
    ['Responsible and Accountable', ['R', 'A'], 'R/A'],
    ['accountable, responsible', ['R', 'A'], 'A/R'],
    ['zuständig und rechenschaftspflichtig', ['R', 'A'], 'R/A'],
    ['Konsultiert', ['C'], 'C'],
    ['wird informiert', ['I'], 'I'],
  ] as const) {
    test(`${written} is read as ${meant}, as an import reads it`, async () => {
      const { cell, defects } = await readCell(`${written}: text`);
      assert.deepEqual([cell.letters, cell.text], [letters, 'text']);
      const defect = defects.find(({ kind }) => kind === 'full-word');
      assert.deepEqual(
        defect?.kind === 'full-word' && [defect.word, defect.letter, defect.at.column],
        [written, meant, 16],
      );
      assert.deepEqual(readPart(`${written}: text`), { letters, text: 'text' });
    });
  }

  for (const written of ['RR', 'Ir', 'RAX', 'CAR/X', 'CARE', 'R, R', 'R and X', 'verantwortlich']) {
    test(`${written} is not a sequence of letters`, async () => {
      const { defects } = await readCell(written);
      assert.ok(kindsOf(defects).includes('unknown-letter'));
    });
  }

  test('an unknown letter is reported and quoted, and known letters beside it count', async () => {
    const { cell, defects } = await readCell('R/X: text');
    assert.deepEqual([cell.letters, cell.text], [['R'], 'text']);
    const [defect] = defects;
    assert.deepEqual(defect, {
      kind: 'unknown-letter',
      at: {
        file: 'services/db/responsibilities.md',
        line: 9,
        column: 18,
        endLine: 9,
        endColumn: 19,
      },
      letter: 'X',
      cell: 'R/X: text',
    });
  });

  for (const prose of [
    'The team decides',
    'see [how](https://example.com/a)',
    ': no letter',
    'R, then A',
    'R/',
  ]) {
    test(`“${prose}” is not a letter; its text is kept`, async () => {
      const { cell, defects } = await readCell(prose);
      assert.deepEqual(cell.letters, []);
      assert.equal(cell.text, prose);
      assert.deepEqual(kindsOf(defects), ['unknown-letter']);
    });
  }

  for (const shared of ['shared', 'Shared: half each', 'shared between us']) {
    test(`“${shared}” is refused`, async () => {
      const { defects } = await readCell(shared);
      assert.deepEqual(kindsOf(defects), ['shared']);
    });
  }
});

suite('the text of a cell', () => {
  test('text keeps its inline Markdown and colons', async () => {
    const { cell } = await readCell('R: run `pg_dump`, *daily*: see [how](backup.md)');
    assert.equal(cell.text, 'run `pg_dump`, *daily*: see [how](backup.md)');
  });

  test('a comment is not text', async () => {
    const { cell, defects } = await readCell('R: text <!-- later -->');
    assert.equal(cell.text, 'text');
    assert.deepEqual(defects, []);
  });

  test('letters with a colon and nothing after it have no text', async () => {
    const { cell } = await readCell('R:');
    assert.equal(cell.text, undefined);
  });
});

suite('a text in parentheses', () => {
  for (const [written, letters, text, meant] of [
    ['R (24x7)', ['R'], '24x7', 'R: 24x7'],
    ['RA(all: of it)', ['R', 'A'], 'all: of it', 'R/A: all: of it'],
    ['responsible (by mail) ', ['R'], 'by mail', 'R: by mail'],
    ['**A**/R ( *daily* )', ['R', 'A'], '*daily*', 'A**/R: *daily*'],
    ['R[^n] (24x7[^n])', ['R'], '24x7', 'R[^n]: 24x7[^n]'],
  ] as const) {
    test(`${written} is read as a text after a colon`, async () => {
      const { cell, defects } = await readCell(
        written,
        written.includes('[^n]') ? '[^n]: If.\n' : '',
      );
      assert.deepEqual([cell.letters, cell.text], [letters, text]);
      const [defect, ...more] = defects;
      assert.deepEqual(more, []);
      assert.equal(defect?.kind === 'full-word' && defect.letter, meant);
    });
  }

  for (const prose of [
    'X (24x7)',
    '(24x7)',
    'R (a) and (b)',
    'R ((a))',
    'R ()',
    'R (see [how](a.md))',
  ]) {
    test(`“${prose}” is not a letter; its text is kept`, async () => {
      const { cell, defects } = await readCell(prose);
      assert.deepEqual([cell.letters, cell.text], [[], prose]);
      assert.deepEqual(kindsOf(defects), ['unknown-letter']);
    });
  }

  test('parentheses within a text are text', async () => {
    const { cell, defects } = await readCell('R: watches (24x7)');
    assert.deepEqual([cell.text, defects], ['watches (24x7)', []]);
  });
});

suite('the conditions of a cell', () => {
  for (const written of ['R*', 'R\\*', 'R **', 'R†: text', 'R* (24x7)', '**R**¹', '*R**', 'R*/A']) {
    test(`the mark of “${written}” needs a footnote, and the letter counts`, async () => {
      const { cell, defects } = await readCell(written);
      assert.equal(cell.letters[0], 'R');
      assert.deepEqual(
        kindsOf(defects).filter((kind) => kind !== 'full-word'),
        ['mark-without-footnote'],
      );
    });
  }

  const notes = '[^cni]: If the CNI is yours.\n\n[^b]: Twice.\n';
  for (const written of [
    'R[^cni][^b]',
    'R[^cni]: text[^b]',
    'R: text[^cni][^b]',
    'R [^CNI]: text [^b]',
  ]) {
    test(`“${written}” has both conditions`, async () => {
      const { cell, defects } = await readCell(written, notes);
      assert.deepEqual(cell.letters, ['R']);
      assert.deepEqual(
        cell.conditions.map(({ text }) => text),
        ['If the CNI is yours.', 'Twice.'],
      );
      assert.equal(cell.text, written.includes('text') ? 'text' : undefined);
      assert.deepEqual(defects, []);
    });
  }

  test('a missing footnote is reported', async () => {
    const { cell, defects } = await readCell('R[^x]: text');
    assert.deepEqual(cell.conditions, []);
    assert.deepEqual(
      defects.map(
        (defect) => defect.kind === 'unknown-footnote' && [defect.label, defect.at.column],
      ),
      [['x', 17]],
    );
  });

  test('code that looks like a footnote reference is text', async () => {
    const { cell, defects } = await readCell('R: match `[^x]`');
    assert.equal(cell.text, 'match `[^x]`');
    assert.deepEqual(defects, []);
  });

  test('an unused footnote is reported', async () => {
    const { defects } = await readCell('R', '[^lost]: Never.\n');
    assert.deepEqual(
      defects.map((defect) => defect.kind === 'unused-footnote' && [defect.label, defect.at.line]),
      [['lost', 11]],
    );
  });

  test('a footnote on the duty is a condition of every cell with an entry', async () => {
    const body = `## Backup\n\n${table('| Backup[^a] | R: x | A[^a] | — |')}\n[^a]: If.\n`;
    const { own } = await readMatrix(body);
    const { cells, duty } = own.rows[0]!;
    assert.equal(duty.id, 'backup');
    const counts = Object.values(cells).map(({ conditions }) => conditions.length);
    assert.deepEqual(counts, [1, 1, 0]);
  });
});

suite('a duty that does not apply', () => {
  test('n/a in any cell excludes the duty, with its reason', async () => {
    for (const row of ['| Backup | n/a: no state | | |', '| Backup | | — | N/A: no state |']) {
      const { own } = await readMatrix(`## Backup\n\n${table(row)}`);
      const [first] = own.rows;
      assert.deepEqual(first!.notApplicable, { reason: 'no state' });
      assert.deepEqual([first!.accountable, first!.ownership], [undefined, undefined]);
      assert.deepEqual(own.defects, []);
    }
  });

  test('n/a needs a reason', async () => {
    const { defects } = await readCell('n/a');
    assert.deepEqual(kindsOf(defects), [
      'not-applicable-without-reason',
      'not-applicable-and-more',
    ]);
  });

  test('n/a beside letters is reported at the letters', async () => {
    const { own } = await readMatrix(`## Backup\n\n${table('| Backup | n/a: why | R | — |')}`);
    assert.deepEqual(
      own.defects.map(({ kind, at }) => [kind, at.column]),
      [['not-applicable-and-more', 23]],
    );
  });
});
