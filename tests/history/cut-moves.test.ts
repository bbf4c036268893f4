import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { cutMoves } from '#history/cut-moves.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { catalogueOf } from '../catalogue/small-platform.ts';
import { repository, shallowClone } from './repository.ts';

const file = 'content/services/db/responsibilities.md';
const matrix = (rows: readonly string[], layers = 'Product team | Platform | Cloud provider') =>
  `---\nreviewed: 2026-05-01\n---\n\n## Data\n\n| Duty | ${layers} |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;

/** The history of one matrix, with a version per commit. */
function history(t: TestContext, ...versions: [day: string, text: string | undefined][]): string {
  return repository(t, ...versions.map(([day, text]) => [day, { [file]: text }] as const));
}

async function movesIn(root: string) {
  const { platform } = await catalogueOf({});
  return (await cutMoves(wholeFolder(join(root, 'content')), platform)).get(
    'services/db/responsibilities.md',
  );
}

test('the last move of the cut has its day, the former and the new owner of each duty', async (t) => {
  const root = history(
    t,
    ['2026-05-01', matrix(['| Restore | A/R | C |  |', '| Backup | I | A/R |  |'])],
    ['2026-06-01', matrix(['| Restore | R: asks | A/R: restores |  |', '| Backup | I | A/R |  |'])],
    ['2026-07-01', matrix(['| Restore | C | A/R |  |', '| Exit | A/R |  |  |'])],
    // Changes of text, of C and I, and of order are not moves.
    ['2026-08-01', matrix(['| Exit | A/R: exports |  | I |', '| Restore | I | A/R |  |'])],
  );
  const move = await movesIn(root);
  assert.equal(move?.on, '2026-07-01');
  assert.deepEqual(
    move.moves.map(({ duty, from, to }) => [duty.title, from, to]),
    [
      ['Restore', ['customer', 'platform'], ['platform']],
      ['Backup', ['platform'], []],
      ['Exit', [], ['customer']],
    ],
  );
});

test('there is no move if nothing moved, or if a file started again', async (t) => {
  const first = matrix(['| Restore | A/R | C |  |']);
  const second = matrix(['| Restore | C | A/R |  |']);
  assert.equal(await movesIn(history(t, ['2026-05-01', first])), undefined);
  const anew = history(t, ['2026-05-01', first], ['2026-06-01', undefined], ['2026-07-01', second]);
  assert.equal(await movesIn(anew), undefined);
});

test('versions that today’s layers can’t read end the search for moves', async (t) => {
  const root = history(
    t,
    ['2026-05-01', matrix(['| Restore | A/R | C |  |'], 'You | Platform | Cloud provider')],
    ['2026-06-01', matrix(['| Restore | C | A/R |  |'])],
  );
  assert.equal(await movesIn(root), undefined);
});

test('there is no move in a shallow clone or without Git', async (t) => {
  const root = history(
    t,
    ['2026-05-01', matrix(['| Restore | A/R | C |  |'])],
    ['2026-06-01', matrix(['| Restore | C | A/R |  |'])],
  );
  assert.notEqual(await movesIn(root), undefined);
  assert.equal(await movesIn(shallowClone(t, root)), undefined);
  assert.equal(await movesIn('/nowhere'), undefined);
});
