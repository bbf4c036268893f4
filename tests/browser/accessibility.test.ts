import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { foundInOneTheme, foundInThemes } from './axe.ts';
import { fromRightToLeft, moreTemplates, templates } from './pages.ts';
import { openSite, type OpenSite } from './site.ts';

let site: OpenSite;
let hebrew: OpenSite;
before(async () => {
  site = await openSite();
  hebrew = await openSite({ content: 'hebrew' });
});
after(() => Promise.all([site.close(), hebrew.close()]));

// Every theme at every width is tests/hard/browser/accessibility.test.ts.
for (const [index, [name, path]] of Object.entries({ ...templates, ...moreTemplates }).entries()) {
  test(`axe finds nothing in one theme at one width, and nothing scrolls sideways: ${name}`, async () => {
    assert.deepEqual(await foundInOneTheme(site, path, index), []);
  });
}

for (const [name, path] of Object.entries(fromRightToLeft)) {
  test(`axe finds nothing in any theme in right-to-left text: ${name}`, async () => {
    assert.deepEqual(await foundInThemes(hebrew, path), []);
  });
}
