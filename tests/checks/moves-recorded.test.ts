import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { example, exampleMoves, examplePlatform, exampleToday } from '#checks/example-platform.ts';
import { fixReader } from '#checks/fix-content.ts';
import type { Ports } from '#checks/ports.ts';
import type { TargetChange } from '#model/history.ts';
import { memoryReader } from '#source/memory-reader.ts';
import { runScript } from '../built-site.ts';
import { repository } from '../history/repository.ts';
import { checkFiles } from './check-files.ts';

const file = 'roadmap/replay.md';
const planned = (target: string, body?: string) =>
  example(file, `stage: planned\ntarget: ${target}`, body);
const moved = (...changes: [on: string, from: string, to: string | undefined][]) =>
  known(changes.map(([on, from, to]) => ({ on, from, to })));

/** A history in which the item changed. Its last target is committed. */
function known(changes: TargetChange[], committed = changes.at(-1)?.to): Ports {
  return { history: { targets: new Map([[file, { changes, committed }]]), redated: new Map() } };
}

async function messages(files: Record<string, string>, ports: Ports): Promise<string[]> {
  const { findings } = await checkFiles(files, { ports });
  return findings.flatMap(({ rule, message }) => (rule === 'roadmap-move-recorded' ? message : []));
}

async function fixed(files: Record<string, string>, ports: Ports): Promise<string> {
  const all = { ...examplePlatform, ...files };
  const [change] = await fixReader(memoryReader(all), exampleToday, ports);
  return change?.after ?? '';
}

test('each move needs its own row, on whatever day', async () => {
  const twice = moved(['2026-08-01', '2026-Q3', '2026-Q4'], ['2026-11-09', '2026-Q4', '2027-Q1']);
  const rows = (...list: string[]) => planned('2027-Q1', exampleMoves(...list));
  assert.deepEqual(await messages(rows('| 2026-08-03 | 2026-Q3 | Two left |'), twice), [
    'The target of “Replay” moved from 2026-Q4 to 2027-Q1 on 2026-11-09, but the move is not recorded.',
  ]);
  const both = rows('| 2026-08-03 | 2026-Q3 | Two left |', '| 2026-11-09 | 2026-Q4 | Audit |');
  assert.deepEqual(await messages(both, twice), []);
});

test('a target that becomes more precise, or the first target, is not a move', async () => {
  const ports = moved(['2026-08-01', 'none', '2026-Q4'], ['2026-09-01', '2026-Q4', '2026-12']);
  assert.deepEqual(await messages(planned('2026-12'), ports), []);
});

test('dates after a horizon are not a move, but another horizon is, and so is a horizon after dates', async () => {
  const movedTo = async (from: string, to: string) =>
    (await messages(planned(to), moved(['2026-11-09', from, to]))).length;
  assert.equal(await movedTo('near', '2027-Q1'), 0);
  assert.equal(await movedTo('2027', '2027-H1'), 0);
  assert.equal(await movedTo('2027-H1', '2027-Q1/2027-Q2'), 0);
  assert.equal(await movedTo('near', 'far'), 1);
  assert.equal(await movedTo('2027-Q1', 'far'), 1);
  assert.equal(await movedTo('2027-Q1', '2027-H1'), 1);
});

test('an uncommitted change is a move of today', async () => {
  assert.deepEqual(await messages(planned('2027-Q1'), known([], '2026-Q4')), [
    `The target of “Replay” moved from 2026-Q4 to 2027-Q1 on ${exampleToday}, but the move is not recorded.`,
  ]);
});

test('a removed target is a move, unless the item has stopped', async () => {
  const ports = moved(['2026-08-01', '2026-Q4', undefined]);
  assert.equal((await messages(example(file), ports)).length, 1);
  const stopped = example(file, 'stage: withdrawn\nstoppedOn: 2026-08-01');
  assert.deepEqual(await messages(stopped, ports), []);
});

const partly = (...lines: string[]) =>
  example(file, `stage: planned\ntarget: 2027-Q2\nmilestones:\n${lines.join('\n')}`);
const partMoved = (...changes: TargetChange[]): Ports => ({
  history: {
    targets: new Map([
      [
        file,
        {
          changes: [],
          committed: '2027-Q2',
          milestones: new Map([['Preview', { changes, committed: changes.at(-1)?.to }]]),
        },
      ],
    ]),
    redated: new Map(),
  },
});

test('a milestone records its own moves, and one with another title has none', async () => {
  const ports = partMoved({ on: '2026-11-09', from: '2026-Q4', to: '2027-Q1' });
  assert.deepEqual(
    await messages(partly('  - { title: Preview, stage: planned, target: 2027-Q1 }'), ports),
    [
      'The target of “Preview” in “Replay” moved from 2026-Q4 to 2027-Q1 on 2026-11-09, but the move is not recorded.',
    ],
  );
  const recorded = `  - title: Preview
    stage: planned
    target: 2027-Q1
    moves: [{ on: 2026-11-09, from: 2026-Q4, why: Two left }]`;
  assert.deepEqual(await messages(partly(recorded), ports), []);
  const renamed = '  - { title: First region, stage: planned, target: 2027-Q2 }';
  assert.deepEqual(await messages(partly(renamed), ports), []);
});

test('an uncommitted move of a milestone is one of today, and one that stopped moves no more', async () => {
  const ports = partMoved({ on: '2026-11-09', from: 'none', to: '2026-Q4' });
  assert.deepEqual(
    await messages(partly('  - { title: Preview, stage: planned, target: 2027-Q1 }'), ports),
    [
      `The target of “Preview” in “Replay” moved from 2026-Q4 to 2027-Q1 on ${exampleToday}, but the move is not recorded.`,
    ],
  );
  const stopped = partly('  - { title: Preview, stage: withdrawn }');
  assert.deepEqual(await messages(stopped, ports), []);
  const merged = {
    ...example('roadmap/whole.md', 'stage: planned\ntarget: 2027-Q2'),
    ...partly('  - { title: Preview, stage: planned }', 'mergedInto: whole'),
  };
  assert.deepEqual(await messages(merged, ports), []);
});

const slipped = moved(['2026-08-01', '2026-Q3', '2026-Q4'], ['2026-11-09', '2026-Q4', '2027-Q1']);

test('a fix writes the missing section with all its rows', async () => {
  assert.equal(
    (await fixed(planned('2027-Q1', 'Why we do it.'), slipped)).split('---\n').at(-1),
    `
Why we do it.

## Moves

| On         | From    | Why |
| ---------- | ------- | --- |
| 2026-08-01 | 2026-Q3 |     |
| 2026-11-09 | 2026-Q4 |     |
`,
  );
});

test('a fix adds a row in date order', async () => {
  const body = exampleMoves(
    '| 2026-06-02 | 2026-Q2 | Two left |',
    '| 2026-11-09 | 2026-Q4 | Audit |',
  );
  assert.match(
    await fixed(planned('2027-Q1', body), slipped),
    /Two left \|\n\| 2026-08-01 \| 2026-Q3 \| +\|\n\| 2026-11-09/,
  );
});

test('a fix uses the platform’s language', async () => {
  const german = example('platform.md', 'language: de');
  assert.match(
    await fixed({ ...german, ...planned('2027-Q1') }, slipped),
    /## Verschiebungen\n\n\| Am +\| Von +\| Warum \|/,
  );
});

test('a move without a row is found from the command line, and the row is added there', async (t) => {
  const contentOf = (target: string) =>
    Object.fromEntries(
      Object.entries({ ...examplePlatform, ...planned(target) }).map(([path, text]) => [
        `docs/${path}`,
        text,
      ]),
    );
  const root = repository(
    t,
    ['2026-08-01', contentOf('2026-Q4')],
    ['2026-11-09', contentOf('2027-Q1')],
  );
  const content = join(root, 'docs');
  const where = ['--content', content, '--today', exampleToday];
  assert.match((await runScript('check', ...where)).output, /warning {2}roadmap-move-recorded/);
  const { output } = await runScript('check', ...where, '--fix');
  assert.match(output, /warning {2}moves-reason/);
  assert.doesNotMatch(output, /roadmap-move-recorded/);
  assert.match(readFileSync(join(content, file), 'utf8'), /\| 2026-11-09 \| 2026-Q4 \| +\|\n$/);
});
