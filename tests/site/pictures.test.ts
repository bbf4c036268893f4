import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import sharp from 'sharp';
import { Pictures } from '#bridge/pictures.ts';
import { withoutMetadata } from '#bridge/without-metadata.ts';
import { example, examplePlatform } from '#checks/example-platform.ts';
import { defaultOptions } from '#site/options.ts';
import { readSite } from '#site/make-site.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { brokenPng } from '../broken-png.ts';
import { writeFiles } from '../write-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'plinth-pictures-'));
after(() => rmSync(folder, { recursive: true }));

const shot = await sharp({ create: { width: 1000, height: 500, channels: 3, background: '#345' } })
  .png()
  .toBuffer();
const turned = await sharp(shot).jpeg().withMetadata({ orientation: 6 }).toBuffer();
const icon = await sharp(shot).resize(100).png().toBuffer();

const images = ['shot.png', 'turned.jpg', 'icon.png', 'broken.png'];
writeFiles(join(folder, 'content'), {
  ...examplePlatform,
  ...example('guides/help.md', '', images.map((name) => `![An image](${name})`).join('\n\n')),
  'guides/shot.png': shot,
  'guides/turned.jpg': turned,
  'guides/icon.png': icon,
  'guides/broken.png': brokenPng,
});
const site = await readSite({
  ...defaultOptions,
  base: '/docs/',
  content: wholeFolder(join(folder, 'content')),
});

test('a picture has sizes for phones and for a page’s text, none above its own, in WebP and AVIF', async () => {
  const picture = await new Pictures(site).of('guides/shot.png');
  assert.deepEqual([picture?.width, picture?.height], [1000, 500]);
  for (const [set, format] of [
    [picture?.srcset, 'webp'],
    [picture?.avif, 'avif'],
  ] as const)
    assert.match(
      set ?? '',
      new RegExp(
        ['480', '816', '1000']
          .map((width) => `/docs/_astro/[0-9a-f]{16}\\.${format} ${width}w`)
          .join(', '),
      ),
    );
});

test('a turned photograph has the size in which it is shown, and a small picture has one file', async () => {
  const pictures = new Pictures(site);
  const photo = await pictures.of('guides/turned.jpg');
  assert.deepEqual([photo?.width, photo?.height], [500, 1000]);
  const small = await pictures.of('guides/icon.png');
  assert.deepEqual([small?.srcset, small?.avif], [undefined, undefined]);
  const size = await sharp(await pictures.file(small?.src.split('/').at(-1) ?? '')).metadata();
  assert.deepEqual([size.width, size.height], [100, 50]);
});

test('an image that can’t be decoded has no picture', async () => {
  const pictures = new Pictures(site);
  assert.deepEqual(await pictures.broken(), ['guides/broken.png']);
  assert.equal(await pictures.of('guides/broken.png'), undefined);
});

test('only files of pictures that pages show are written, and the next build uses them again', async () => {
  const kept = join(folder, 'kept');
  const write = async (name: string) => {
    const pictures = new Pictures(site, kept);
    await pictures.broken();
    await pictures.of('guides/icon.png');
    const out = join(folder, name);
    await pictures.write(out);
    const [file = '', ...others] = readdirSync(join(out, '_astro'));
    assert.deepEqual(others, []);
    return readFileSync(join(out, '_astro', file));
  };
  const first = await write('first');
  const [name = ''] = readdirSync(kept);
  assert.deepEqual(await write('again'), first);
  writeFileSync(join(kept, name), '<svg onload="alert(1)"/>');
  assert.deepEqual(await write('damaged'), first);
});

test('an image outside the site has no metadata, and stands as the camera was held', async () => {
  const taken = await sharp(icon)
    .resize(4, 2, { fit: 'fill' })
    .jpeg()
    .withExif({ IFD0: { Copyright: 'Harbour' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const { exif, width, height } = await sharp(
    await withoutMetadata('a.jpg', { bytes: taken }),
  ).metadata();
  assert.deepEqual([exif, width, height], [undefined, 2, 4]);
  assert.equal((await withoutMetadata('a.jpg', { bytes: Buffer.from('no') })).length, 0);
});
