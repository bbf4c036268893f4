import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { listen, staticServer } from '#build/serve.ts';
import { linkSchemes } from '#model/web-address.ts';
import { launchChromium } from '../../browser/chromium.ts';
import { fixtureContent, fixtureToday } from '../../built-site.ts';
import { hostileValues, renderUnchecked, injectValue } from '../../vectors/front-matter.ts';

const browser = await launchChromium();
const home = mkdtempSync(join(tmpdir(), 'plinth-vectors-'));
let tried = 0;
after(async () => {
  await browser.close();
  rmSync(home, { recursive: true });
});

suite('front-matter that tries to run or load something does neither, even without a check', () => {
  for (const [index, value] of hostileValues.entries())
    test(JSON.stringify(value), async () => {
      const [content, site] = [join(home, `content-${index}`), join(home, `site-${index}`)];
      tried += await injectValue(fixtureContent, content, value);
      await renderUnchecked(content, site, fixtureToday);
      assert.deepEqual(await harmOn(site), []);
    });
});

test('1,900 vectors were tried', () => assert.ok(tried >= 1900, String(tried)));

/**
 * What the pages of a site run or load, or could, in a browser that allows every program. Excludes rules' own pages.
 */
async function harmOn(site: string): Promise<string[]> {
  const server = staticServer({ folder: site, base: '/' });
  const port = await listen(server, { host: '127.0.0.1', port: 0, tries: 1 });
  const origin = `http://127.0.0.1:${port}`;
  const context = await browser.newContext({ bypassCSP: true });
  const harm: string[] = [];
  let at = '';
  await context.route('**/*', (route) => {
    const url = route.request().url();
    // Styles don't matter here.
    if (/\.(?:css|woff2|webp|avif)$/.test(url) && url.startsWith(`${origin}/`))
      return route.abort();
    if (url.startsWith(`${origin}/`)) return route.continue();
    harm.push(`${at} asks ${url}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('dialog', (dialog) => {
    harm.push(`${at} says ${dialog.message()}`);
    void dialog.dismiss();
  });
  try {
    for (const file of globSync('**/*.{html,svg}', { cwd: site })) {
      const text = readFileSync(join(site, file), 'utf8');
      // A redirect page is left before it can be inspected.
      if (/^(?:checks|pagefind)\//.test(file) || text.includes('http-equiv="refresh"')) continue;
      at = file;
      await page.goto(`${origin}/${file.replace(/index\.html$/, '')}`, {
        waitUntil: 'domcontentloaded',
      });
      const found = await page.evaluate(harmIn, linkSchemes);
      harm.push(...found.map((what) => `${file} has ${what}`));
    }
  } finally {
    await context.close();
    server.closeAllConnections();
    server.close();
  }
  return harm;
}

function harmIn(schemes: readonly string[]): string[] {
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const { localName } = element;
    const found = /^(?:iframe|object|embed|base|frame|portal)$/.test(localName) ? [localName] : [];
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push(`${localName} ${name}`);
      if (!/^(?:xlink:)?(?:href|src|action|formaction)$/i.test(name)) continue;
      const url = URL.canParse(value, location.href) ? new URL(value, location.href) : undefined;
      if (url && !schemes.includes(url.protocol.slice(0, -1))) found.push(`${localName} ${value}`);
    }
    return found;
  });
}
