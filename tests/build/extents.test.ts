import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { example, examplePlatform, exampleToday } from '#checks/example-platform.ts';
import { fixtureToday } from '../built-site.ts';
import { writeFiles } from '../write-files.ts';
import { testClocks } from './clocks.ts';
import { renderPages } from './render-pages.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-extents-'));
after(() => rmSync(home, { recursive: true }));

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const compressed = (html: string) => gzipSync(html).length;

/** One page of the small platform with additional files. */
async function pageWith(files: Record<string, string>, address: string): Promise<string> {
  const folder = mkdtempSync(join(home, 'made-'));
  const content = join(folder, 'content');
  writeFiles(content, { ...examplePlatform, ...files });
  const request = { content, out: join(folder, 'dist'), today: exampleToday };
  const [html = ''] = await renderPages(request, [address]);
  return html;
}

test('a hundred services of sixty duties fit on one page of responsibilities, 150 KB compressed', async () => {
  const cells = ['A/R | C |', 'R: orders it | A/R: does it |', 'I | A/R | C'];
  const files = numbers(100).flatMap((service) => {
    const path = `services/made-${String(service)}`;
    const row = (duty: number) =>
      `| Duty ${String(duty)} | ${cells[(duty * service) % cells.length] ?? ''} |`;
    const table = `| Duty | Team | Platform | Cloud |\n|---|---|---|---|\n${numbers(60).map(row).join('\n')}`;
    return Object.entries({
      ...example(`${path}/index.md`),
      ...example(`${path}/responsibilities.md`, '', `## Monitoring\n\n${table}`),
    });
  });
  const html = await pageWith(Object.fromEntries(files), '/responsibilities/');
  assert.ok(compressed(html) < 150_000, `${String(compressed(html))} bytes`);
  for (const number of numbers(100)) assert.ok(html.includes(`/services/made-${String(number)}/`));
  for (const number of numbers(60)) assert.match(html, new RegExp(`\\bDuty ${String(number)}\\b`));
});

test('five hundred items of six years are all on the roadmap, 120 KB compressed', async () => {
  const stages = ['stage: planned', 'stage: exploring', 'stage: in-progress'];
  const files = numbers(500).map((number) => {
    const quarter = `${String(2024 + Math.floor((number % 24) / 4))}-Q${String((number % 4) + 1)}`;
    const facts = [
      `title: Item number ${String(number)}`,
      `outcome: What number ${String(number)} brings to those who asked for it.`,
      stages[number % stages.length],
      `target: ${quarter}`,
      'services: [queue]',
    ];
    return example(`roadmap/item-${String(number)}.md`, facts.join('\n'));
  });
  const html = await pageWith(Object.assign({}, ...files) as Record<string, string>, '/roadmap/');
  assert.ok(compressed(html) < 120_000, `${String(compressed(html))} bytes`);
  for (const number of numbers(500)) assert.ok(html.includes(`/roadmap/item-${String(number)}/`));
});

test('a published matrix shows each of its 106 duties and its four conditions', async () => {
  const content = resolve('tests/fixtures/content/openshift');
  const request = { content, out: join(home, 'openshift'), today: fixtureToday };
  const [html = ''] = await renderPages(request, ['/services/openshift/responsibilities/']);
  const rows = new Set([...html.matchAll(/ id="(duty-[^"]+)"/g)].map(([, id]) => id));
  assert.equal(rows.size, 106);
  const conditions = new Set([...html.matchAll(/ id="(condition--\d+)"/g)].map(([, id]) => id));
  assert.equal(conditions.size, 4, [...conditions].join(', '));
});

// More dates are tests/hard/clocks.test.ts.
testClocks(['2026-12-31']);
