import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { foundInEveryTheme } from '../../browser/axe.ts';
import { moreTemplates, templates } from '../../browser/pages.ts';
import { openSite, type OpenSite } from '../../browser/site.ts';

let site: OpenSite;
before(async () => {
  site = await openSite();
});
after(() => site.close());

for (const [name, path] of Object.entries({ ...templates, ...moreTemplates })) {
  test(`axe finds nothing in any theme at any width, and nothing scrolls sideways: ${name}`, async () => {
    assert.deepEqual(await foundInEveryTheme(site, path), []);
  });
}
