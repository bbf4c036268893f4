import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sectionAddresses } from '#catalogue/address.ts';
import { builtSite } from '../built-site.ts';

test('every section that content may link to has a page, with and without content', async () => {
  for (const content of ['site', 'bare'] as const) {
    const site = await builtSite({ content });
    assert.deepEqual(
      sectionAddresses.filter((address) => !existsSync(join(site, address, 'index.html'))),
      [],
      content,
    );
  }
});

test('what is empty says what will appear there, and which file adds it', async () => {
  const site = await builtSite({ content: 'bare' });
  const withoutFile = globSync('**/index.html', { cwd: site }).flatMap((page) =>
    [...readFileSync(join(site, page), 'utf8').matchAll(/<p class="empty">(.*?)<\/p>/gs)]
      .filter(([, said = '']) => !said.includes('<code>'))
      .map(([, said = '']) => `${page}: ${said.trim()}`),
  );
  // Nothing is to be written where nothing is deprecated.
  assert.deepEqual(withoutFile, [
    'deprecations/index.html: No service is deprecated, frozen or retired.',
  ]);
});
