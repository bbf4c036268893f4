/** What a first visit to a page of the example costs over the wire, compressed by gzip, may grow by a tenth at most. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import budgets from '../../bench/budgets.json' with { type: 'json' };
import { builtSite } from '../built-site.ts';

/** By how much a budget may be exceeded. */
const tolerance = 1.1;

let site: string;
before(async () => {
  site = await builtSite({ content: 'example' });
});

/** Bytes of a file over the wire. Fonts are compressed already. */
function bytesOf(path: string): number {
  const content = readFileSync(join(site, path));
  return path.endsWith('.woff2') ? content.length : gzipSync(content, { level: 6 }).length;
}

/** What a page loads before anybody does anything. */
function loadedBy(page: string): { all: number; scripts: number } {
  const html = readFileSync(join(site, page), 'utf8');
  const files = (pattern: RegExp) => [
    ...new Set([...html.matchAll(pattern)].map(([, path = '']) => path)),
  ];
  const scripts = files(/<script[^>]* src="([^"]+)"/g);
  const others = files(/<link[^>]* href="([^"]+\.(?:css|woff2))"/g);
  const sum = (paths: string[]) => paths.reduce((total, path) => total + bytesOf(path), 0);
  return { all: sum([page, ...scripts, ...others]), scripts: sum(scripts) };
}

function overBudget(pages: string, of: 'all' | 'scripts', budget: number): string[] {
  const found = globSync(pages, { cwd: site });
  assert.ok(found.length > 10);
  return found.flatMap((page) => {
    const cost = loadedBy(page)[of];
    return cost > budget * tolerance ? [`${page}: ${String(cost)} bytes`] : [];
  });
}

test('a page of documentation stays within its budget', () => {
  const pages = '{guides/*,services/*/!(dossier|responsibilities)}/index.html';
  assert.deepEqual(overBudget(pages, 'all', budgets.documentationPage), []);
});

test('a page of a service, with its matrix or its dossier, stays within its budget', () => {
  assert.deepEqual(overBudget('services/*/**/index.html', 'all', budgets.anyServicePage), []);
});

test('the scripts that a page loads at once stay within their budget', () => {
  assert.deepEqual(overBudget('{guides,services}/**/index.html', 'scripts', budgets.scripts), []);
  assert.deepEqual(overBudget('**/index.html', 'scripts', budgets.scriptsOfAnyPage), []);
});
