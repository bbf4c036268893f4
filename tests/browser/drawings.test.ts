import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, suite, test } from 'node:test';
import sharp from 'sharp';
import { rebuildDrawing } from '#source/drawing/rebuild-drawing.ts';
import { hostileDrawings } from '../source/hostile-drawings.ts';
import { launchChromium } from './chromium.ts';

const folder = 'tests/fixtures/drawings';
const files = readdirSync(folder);
const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
after(() => browser.close());

/** The pixels of a drawing, rendered as an image of a given size. */
async function pixels(text: string, { width, height }: { width: number; height: number }) {
  const source = `data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`;
  await page.setContent(`<img src="${source}" width="${2 * width}" height="${2 * height}">`);
  const image = page.locator('img');
  await image.evaluate((element) => (element as HTMLImageElement).decode());
  return sharp(await image.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer();
}

suite('a rebuilt drawing looks identical, pixel for pixel', () => {
  for (const file of files)
    test(file, async () => {
      const original = readFileSync(`${folder}/${file}`, 'utf8');
      const { text, size } = rebuildDrawing(original);
      const before = await pixels(original, size);
      const distinct = new Set(before.filter((_, at) => at % 3 === 0));
      assert.ok(distinct.size > 3, 'The original shows next to nothing.');
      const now = await pixels(text, size);
      assert.equal(now.length, before.length);
      assert.equal(now.filter((value, at) => value !== before[at]).length, 0);
    });
});

test('drawings from at least twenty programs are compared', () => assert.ok(files.length >= 20));

test('a drawing opened at its own address runs nothing and loads nothing', async () => {
  const said: string[] = [];
  const asked: string[] = [];
  const open = await browser.newPage();
  open.on('dialog', (dialog) => {
    said.push(dialog.message());
    void dialog.dismiss();
  });
  open.on('request', (request) => asked.push(request.url()));
  const good = files.map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  const hostile = hostileDrawings.filter(({ becomes }) => becomes === 'harmless');
  for (const original of [...good, ...hostile.map(({ text }) => String(text))]) {
    const { text } = rebuildDrawing(original);
    await open.route('http://drawing.test/', (route) =>
      route.fulfill({ contentType: 'image/svg+xml', body: text }),
    );
    await open.goto('http://drawing.test/');
    await open.unroute('http://drawing.test/');
  }
  assert.deepEqual(said, []);
  const elsewhere = asked.filter((url) => !/^(?:data:|http:\/\/drawing\.test\/$)/.test(url));
  assert.deepEqual(elsewhere, []);
});
