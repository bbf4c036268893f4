import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { contentHistory } from '#history/content-history.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { commit, gitIn, repository, shallowClone, type Step } from './repository.ts';

const file = 'content/roadmap/replay.md';
const item = (target: string, more = '') => `---\ntitle: Replay\n${target}\n${more}---\n`;
const moves = (...targets: [day: string, target: string | undefined][]): Step[] =>
  targets.map(([day, target]) => [
    day,
    { [file]: target === undefined ? undefined : item(target) },
  ]);

async function targetsIn(root: string) {
  return (await contentHistory(wholeFolder(join(root, 'content'))))?.targets.get(
    'roadmap/replay.md',
  );
}

test('each change of a target is known with its day, oldest first', async (t) => {
  const root = repository(
    t,
    ...moves(
      ['2026-05-01', 'target: 2026-Q3 # first'],
      ['2026-06-01', "target: '2026-Q3'"],
      ['2026-08-01', 'target: 2026-Q4'],
      ['2026-11-01', 'stage: exploring'],
    ),
  );
  assert.deepEqual(await targetsIn(root), {
    changes: [
      { on: '2026-08-01', from: '2026-Q3', to: '2026-Q4' },
      { on: '2026-11-01', from: '2026-Q4', to: undefined },
    ],
    committed: undefined,
  });
});

test('a year is a target, though YAML reads it as a number', async (t) => {
  const root = repository(
    t,
    ...moves(['2026-05-01', 'target: 2026-Q3'], ['2026-08-01', 'target: 2027']),
  );
  assert.deepEqual(await targetsIn(root), {
    changes: [{ on: '2026-08-01', from: '2026-Q3', to: '2027' }],
    committed: '2027',
  });
});

test('a change reverted on the same day is not a change', async (t) => {
  const root = repository(
    t,
    ...moves(
      ['2026-05-01', 'target: 2026-Q3'],
      ['2026-08-01', 'target: 2026-Q4'],
      ['2026-08-01', 'target: 2026-Q3'],
    ),
  );
  assert.deepEqual(await targetsIn(root), { changes: [], committed: '2026-Q3' });
});

test('a merge is one change, on its own day', async (t) => {
  const root = repository(t, ...moves(['2026-05-01', 'target: 2026-Q3']));
  gitIn(root, ['checkout', '-qb', 'later']);
  for (const step of moves(['2026-06-01', 'target: 2026-Q4'], ['2026-06-02', 'target: 2027-Q1']))
    commit(root, step);
  gitIn(root, ['checkout', '-q', 'main']);
  commit(root, ['2026-06-03', { 'readme.md': '' }]);
  gitIn(root, ['merge', '-q', '--no-ff', '-m', 'merge', 'later'], '2026-06-04');
  assert.deepEqual((await targetsIn(root))?.changes, [
    { on: '2026-06-04', from: '2026-Q3', to: '2027-Q1' },
  ]);
});

test('a draft makes no promises', async (t) => {
  const draft = (target: string) => ({ [file]: item(target, 'draft: true\n') });
  const root = repository(
    t,
    ['2026-05-01', draft('target: 2026-Q3')],
    ...moves(['2026-06-01', 'target: 2026-Q4']),
  );
  assert.deepEqual(await targetsIn(root), { changes: [], committed: '2026-Q4' });
  commit(root, ['2026-07-01', draft('target: 2027-Q1')]);
  assert.equal(await targetsIn(root), undefined);
});

test('a deleted file starts again', async (t) => {
  const root = repository(
    t,
    ...moves(
      ['2026-06-01', 'target: 2026-Q4'],
      ['2026-07-01', undefined],
      ['2026-08-01', 'target: 2027-Q1'],
    ),
  );
  assert.deepEqual(await targetsIn(root), { changes: [], committed: '2027-Q1' });
});

test('targets of milestones are known by their titles, and a new title starts again', async (t) => {
  const parts = (...list: [title: string, target: string][]) => ({
    [file]: item(
      'target: 2027-Q2',
      `milestones:\n${list.map(([title, target]) => `  - { title: ${title}, target: ${target} }\n`).join('')}`,
    ),
  });
  const root = repository(
    t,
    ['2026-05-01', parts(['Preview', '2026'], ['All plans', '2027-Q1'], ['Gone', '2026-Q4'])],
    ['2026-08-01', parts(['All plans', '2027-Q2'], ['Preview', '2027'], ['Back', '2026-Q4'])],
    ['2026-09-01', parts(['All plans', '2027-Q1'], ['Preview', '2027'])],
    ['2026-10-01', parts(['All plans', '2027-Q1'], ['Preview', '2027'], ['Back', '2027-Q1'])],
  );
  assert.deepEqual(await targetsIn(root), {
    changes: [],
    committed: '2027-Q2',
    milestones: new Map([
      [
        'All plans',
        {
          changes: [
            { on: '2026-08-01', from: '2027-Q1', to: '2027-Q2' },
            { on: '2026-09-01', from: '2027-Q2', to: '2027-Q1' },
          ],
          committed: '2027-Q1',
        },
      ],
      ['Preview', { changes: [{ on: '2026-08-01', from: '2026', to: '2027' }], committed: '2027' }],
      ['Back', { changes: [], committed: '2027-Q1' }],
    ]),
  });
});

test('milestones of a draft, and those that are none, make no promises', async (t) => {
  const root = repository(
    t,
    [
      '2026-05-01',
      { [file]: item('draft: true', 'milestones: [{ title: A, target: 2026-Q3 }]\n') },
    ],
    ['2026-06-01', { [file]: item('', 'milestones: [{ title: A, target: 2026-Q4 }]\n') }],
    ['2026-07-01', { [file]: item('', 'milestones: { title: A }\n') }],
  );
  assert.deepEqual(await targetsIn(root), { changes: [], committed: undefined });
  commit(root, [
    '2026-08-01',
    {
      [file]: item('', 'milestones: [A, ~, { title: [A] }, { title: __proto__, target: 2027 }]\n'),
    },
  ]);
  assert.deepEqual(
    (await targetsIn(root))?.milestones,
    new Map([['__proto__', { changes: [], committed: '2027' }]]),
  );
});

const page = (reviewed: string, body = 'Text.') =>
  `---\ntitle: A\nreviewed: ${reviewed}\n---\n${body}\n`;
const pages = (count: number, text: (index: number) => string) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`guides/${index}.md`, text(index)]),
  );

test('a commit that only changes the review dates of more than five files is a bulk review of each', async (t) => {
  const root = repository(
    t,
    ['2026-05-01', pages(7, () => page('2026-05-01'))],
    // The last file was reviewed individually: something else in it changed.
    ['2026-10-01', pages(7, (index) => page('2026-10-01', index === 6 ? 'Mended.' : 'Text.'))],
  );
  const redated = (await contentHistory(wholeFolder(root)))?.redated;
  assert.deepEqual(
    [...(redated?.keys() ?? [])].sort(),
    [0, 1, 2, 3, 4, 5].map((index) => `guides/${index}.md`),
  );
  const { on, to, files, commit: id = '' } = redated?.get('guides/0.md') ?? {};
  assert.deepEqual({ on, to, files }, { on: '2026-10-01', to: '2026-10-01', files: 6 });
  assert.match(id, /^[0-9a-f]{7,}$/);
});

test('five files may all have been reviewed, and new files are not reviews', async (t) => {
  const root = repository(
    t,
    ['2026-05-01', pages(9, () => page('2026-05-01'))],
    ['2026-10-01', pages(5, () => page('2026-10-01'))],
  );
  assert.equal((await contentHistory(wholeFolder(root)))?.redated.size, 0);
});

test('nothing is known in a shallow clone, or in a folder outside any repository', async (t) => {
  const root = repository(
    t,
    ...moves(['2026-05-01', 'target: 2026-Q3'], ['2026-08-01', 'target: 2026-Q4']),
  );
  assert.equal(await contentHistory(wholeFolder(shallowClone(t, root))), undefined);
  const plain = mkdtempSync(join(tmpdir(), 'plinth-plain-'));
  t.after(() => rmSync(plain, { recursive: true }));
  assert.equal(await contentHistory(wholeFolder(plain)), undefined);
});
