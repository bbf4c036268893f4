import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Request } from 'playwright-core';
import { openSite, type OpenSite } from './site.ts';

/** The bytes that a host sends with gzip (`build/serve.ts`), without headers. */
const budget = { all: 48_000, script: 4_000 };

let site: OpenSite;
before(async () => {
  site = await openSite();
});
after(() => site.close());

interface Weight {
  type: string;
  path: string;
  bytes: number;
}

async function firstLoad(path: string): Promise<Weight[]> {
  // A new page starts with an empty cache.
  const { page, requests } = await site.open(path);
  await page.waitForLoadState('networkidle');
  const weights = await Promise.all(requests.map(weightOf));
  await page.close();
  return weights;
}

async function weightOf(request: Request): Promise<Weight> {
  const { responseBodySize: bytes } = await request.sizes();
  const { pathname: path } = new URL(request.url());
  return { type: request.resourceType(), path, bytes };
}

const sum = (weights: Weight[]) => weights.reduce((total, { bytes }) => total + bytes, 0);
const table = (weights: Weight[]) =>
  weights
    .map(({ type, path, bytes }) => `${String(bytes).padStart(7)}  ${type}  ${path}`)
    .join('\n');

test('a documentation page without diagrams loads at most 48 KB, of which scripts are 4 KB', async () => {
  const weights = await firstLoad('services/database/operate/');
  for (const wanted of ['document', 'stylesheet', 'script', 'font'])
    assert.ok(
      weights.some(({ type }) => type === wanted),
      `No ${wanted} was loaded.`,
    );
  const scripts = sum(weights.filter(({ type }) => type === 'script'));
  const listing = `${sum(weights)} bytes, ${scripts} of them scripts:\n${table(weights)}`;
  assert.ok(sum(weights) <= budget.all && scripts <= budget.script, listing);
});
