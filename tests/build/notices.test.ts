import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { builtSite } from '../built-site.ts';

test('an announced maintenance is on the first page, in the news, on its service and with its team', async () => {
  const folder = await builtSite();
  for (const page of ['', 'news', 'services/database', 'teams/crew', 'notices']) {
    const html = readFileSync(join(folder, page, 'index.html'), 'utf8');
    const notice = html.slice(html.indexOf('href="/notices/patch-night/"'));
    assert.match(notice, /^[^>]+>[^<]*Patches on the night[^]{0,300}From 30 November 2026/, page);
  }
});
