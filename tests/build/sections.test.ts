import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
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
