import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { moreTemplates } from '../../browser/pages.ts';
import { amissInPrint } from '../../browser/paper.ts';
import { openSite, type OpenSite } from '../../browser/site.ts';

let site: OpenSite;
before(async () => {
  site = await openSite();
});
after(() => site.close());

for (const [name, path] of Object.entries(moreTemplates)) {
  test(`in print nothing is dark, cut off, collapsed or interactive: ${name}`, async () => {
    assert.deepEqual(await amissInPrint(site, path), []);
  });
}
