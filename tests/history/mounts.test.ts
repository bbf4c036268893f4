import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { changedLines } from '#history/changed-lines.ts';
import { contentHistory, lastChanges } from '#history/content-history.ts';
import { cutMoves } from '#history/cut-moves.ts';
import { wholeFolder, type ContentFolder } from '#source/content-folder.ts';
import { emptyFolder, repository, shallowClone, type Step } from './repository.ts';
import { catalogueOf, entry } from '../catalogue/small-platform.ts';

const item = (target: string) => entry(`title: Replay\ntarget: ${target}`);
const matrix = (row: string) =>
  entry(
    'reviewed: 2026-01-01',
    `## Data\n\n| Duty | Product team | Platform | Cloud provider |\n| --- | --- | --- | --- |\n${row}\n`,
  );

/** Content in one repository, with a folder of another mounted at a place. */
function content(root: string, other: string, at: string): ContentFolder {
  const mount = { named: other, shown: other, repository: undefined };
  return {
    ...wholeFolder(join(root, 'content')),
    mounts: [{ ...mount, path: join(other, 'docs'), at }],
  };
}

const of = (t: TestContext, ...steps: Step[]) => repository(t, ...steps);

test('the last change of a mounted file is that of its own repository', async (t) => {
  const platform = of(t, ['2026-01-01', { 'content/platform.md': 'p', 'docs/index.md': 'p' }]);
  const queue = of(
    t,
    ['2026-02-02', { 'docs/index.md': '1', 'docs/a.md': '1', 'content/platform.md': 'q' }],
    ['2026-03-03', { 'docs/a.md': '2' }],
  );
  const days = await lastChanges(content(platform, queue, 'services/queue'));
  assert.deepEqual(Object.fromEntries(days), {
    'platform.md': '2026-01-01',
    'services/queue/index.md': '2026-02-02',
    'services/queue/a.md': '2026-03-03',
  });
});

test('targets and moves of the cut are read from the repository of a mount, at their place in the content', async (t) => {
  const platform = of(t, ['2026-01-01', { 'content/platform.md': 'p' }]);
  const queue = of(
    t,
    ['2026-02-02', { 'docs/replay.md': item('2026-Q1'), 'docs/responsibilities.md': 'x' }],
    ['2026-03-03', { 'docs/replay.md': item('2026-Q2') }],
  );
  const roadmap = await contentHistory(content(platform, queue, 'roadmap/queue'));
  assert.deepEqual(roadmap?.targets.get('roadmap/queue/replay.md')?.changes, [
    { on: '2026-03-03', from: '2026-Q1', to: '2026-Q2' },
  ]);
  const elsewhere = await contentHistory(content(platform, queue, 'guides/queue'));
  assert.equal(elsewhere?.targets.size, 0);

  const cut = of(
    t,
    ['2026-02-02', { 'docs/responsibilities.md': matrix('| Restore | A/R | C | |') }],
    ['2026-03-03', { 'docs/responsibilities.md': matrix('| Restore | C | A/R | |') }],
  );
  const { platform: layered } = await catalogueOf({});
  const moves = await cutMoves(content(platform, cut, 'services/queue'), layered);
  assert.equal(moves.get('services/queue/responsibilities.md')?.on, '2026-03-03');
});

test('a shallow checkout leaves out only its own history', async (t) => {
  const platform = of(t, ['2026-01-01', { 'content/platform.md': 'p' }]);
  const queue = of(t, ['2026-02-01', { 'docs/a.md': '1' }], ['2026-02-02', { 'docs/a.md': '2' }]);
  const days = await lastChanges(content(platform, shallowClone(t, queue), 'services/queue'));
  assert.deepEqual([...days.keys()], ['platform.md']);
});

test('a mount whose repository doesn’t know the revision counts as unchanged', async (t) => {
  const platform = of(
    t,
    ['2026-01-01', { 'content/platform.md': 'p\n' }],
    ['2026-01-02', { 'content/platform.md': 'p\nq\n' }],
  );
  const queue = of(t, ['2026-02-01', { 'docs/a.md': '1' }]);
  const mounted = content(platform, queue, 'services/queue');
  assert.deepEqual([...(await changedLines(mounted, 'HEAD~1'))], [['platform.md', [[2, 2]]]]);
  const bare = content(emptyFolder(t), queue, 'services/queue');
  assert.deepEqual([...(await changedLines(bare, 'HEAD').catch(() => []))], []);
  await assert.rejects(changedLines(mounted, 'nowhere'), /does not know the revision “nowhere”/);
});
