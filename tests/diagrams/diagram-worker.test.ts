import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, test } from 'node:test';
import { DiagramWorker } from '#diagrams/diagram-worker.ts';
import type { Order } from '#diagrams/order.ts';
import { sample } from './samples.ts';

const order = (source: string, id = 'd1'): Order => ({
  task: 'draw',
  source,
  id,
  title: undefined,
});
const desk = new DiagramWorker(20_000);
after(() => desk.close());

test('a job that takes too long ends as an internal failure, and the next job gets a new worker', async () => {
  const hasty = new DiagramWorker(20);
  const [late, after] = await Promise.all([
    hasty.run(order(sample('hard', 'h11-big'))),
    hasty.run({ task: 'parse', source: 'flwchart' }),
  ]);
  assert.ok(!late.ok && late.failure.kind === 'internal');
  assert.equal(late.failure.message, 'The diagram can’t be drawn: It took longer than 0.02 s.');
  assert.ok(!after.ok);
  await hasty.close();
});

test('a worker that runs out of memory is reported, and affects nothing else', async () => {
  const poor = new DiagramWorker(60_000, 16);
  const failed = await poor.run(order('pie\n "a": 1'));
  assert.ok(!failed.ok && failed.failure.kind === 'internal');
  assert.match(failed.failure.message, /more memory than allowed|worker ended/);
  await poor.close();
});

test('a job whose worker dies is retried once, by another worker', async () => {
  const desk = new DiagramWorker(60_000);
  assert.ok((await desk.run({ task: 'parse', source: 'pie\n "a": 1' })).ok);
  const drawn = desk.run(order('pie\n "a": 1'));
  await desk.close();
  assert.ok((await drawn).ok);
  await desk.close();
});

test('an error in our code is an internal failure, and the worker continues', async () => {
  const failed = await desk.run(order('pie\n "a": 1', ' not an id'));
  assert.ok(!failed.ok && failed.failure.kind === 'internal');
  assert.match(failed.failure.message, /^The diagram can’t be drawn: .+\.$/);
  assert.ok((await desk.run(order('pie\n "a": 1'))).ok);
});

test('the renderer can be used again after it was closed', async () => {
  assert.ok((await desk.run({ task: 'parse', source: 'pie\n "a": 1' })).ok);
  await desk.close();
  assert.ok((await desk.run({ task: 'parse', source: 'pie\n "a": 1' })).ok);
});

test('a process can exit while the worker is idle', () => {
  const script = `
    import { DiagramWorker } from '#diagrams/diagram-worker.ts';
    const outcome = await new DiagramWorker(20_000).run({ task: 'parse', source: 'pie\\n "a": 1' });
    console.log(outcome.ok);`;
  const output = execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  assert.equal(output.trim(), 'true');
});
