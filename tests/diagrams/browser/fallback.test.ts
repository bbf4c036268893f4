import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ChromiumDrawer } from '#diagrams/chromium/chromium-drawer.ts';
import { DiagramWorker } from '#diagrams/diagram-worker.ts';
import { internalFailure } from '#diagrams/failure.ts';
import { secondTry } from '#diagrams/fallback.ts';
import { drawn, inPage } from '../drawn.ts';
import { findChromium } from '../../browser/chromium.ts';

process.env.CHROME_PATH = findChromium();
const desk = new DiagramWorker(60_000);
const chromium = new ChromiumDrawer(60_000);
after(() => Promise.all([desk.close(), chromium.close()]));

const source = 'flowchart LR\n  A[One] --> B[Another]';
const order = { task: 'draw', source, id: 'd1', title: undefined } as const;
const failure = internalFailure(new Error('It broke.'));

test('if the worker can’t draw a diagram, Chromium draws the same picture, and the reason is given', async () => {
  const outcome = await secondTry(order, failure, () => Promise.resolve(chromium), desk);
  assert.ok(outcome.ok && outcome.drawing);
  assert.equal(outcome.drawing.fallback, 'The diagram can’t be drawn: It broke.');
  const usual = await drawn(source);
  assert.equal(
    outcome.drawing.svg.replaceAll('d1', ''),
    usual.svg.replaceAll(inPage(usual.svg).id, ''),
  );
});

test('drawing fetches nothing, and an external image does not prevent it', async () => {
  const shown = '@{ img: "https://example.org/a.png", label: "hi", h: 40 }';
  const { svg } = await chromium.render(`flowchart LR\n  A${shown}`, 'd2');
  assert.match(svg, /hi/);
});

test('if Chromium fails or is missing too, both reasons are given', async () => {
  const broken = await secondTry(
    { ...order, source: 'flowchart LR\n  A --> ]' },
    failure,
    () => Promise.resolve(chromium),
    desk,
  );
  assert.ok(!broken.ok && broken.failure.kind === 'internal');
  assert.match(broken.failure.message, /It broke\. Lexical error on line 2/);

  const here = process.env.CHROME_PATH;
  process.env.CHROME_PATH = '/nowhere/chromium';
  const without = new ChromiumDrawer(60_000);
  const absent = await secondTry(order, failure, () => Promise.resolve(without), desk);
  process.env.CHROME_PATH = here;
  assert.ok(!absent.ok);
  assert.match(absent.failure.message, /It broke\. CHROME_PATH is not a program/);
});

test('a drawing that takes too long is abandoned', async () => {
  const hasty = new ChromiumDrawer(1);
  await hasty.page();
  await assert.rejects(hasty.render(source, 'd3'), /It took longer than 0\.001 s\./);
  await hasty.close();
});
