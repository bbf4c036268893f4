import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import sharp from 'sharp';
import { ImageCopies, withoutMetadata } from '#bridge/image-copies.ts';

const folder = mkdtempSync(join(tmpdir(), 'plinth-copies-'));
after(() => rmSync(folder, { recursive: true }));

const bytes = await sharp({ create: { width: 2, height: 2, channels: 3, background: '#345' } })
  .png()
  .toBuffer();

test('a copy is named by a digest and our own ending, never by its author', async () => {
  const copy = await new ImageCopies(folder).copyOf('guides/a?b#c%20.PNG', { bytes });
  assert.match(copy?.name ?? '', /^[0-9a-f]{32}\.png$/);
  assert.deepEqual(readdirSync(folder), [copy?.name]);
  assert.deepEqual(readFileSync(join(folder, copy?.name ?? '')), bytes);
});

test('a copy whose bytes do not match its name is written again', async () => {
  const copies = new ImageCopies(folder);
  const name = (await copies.copyOf('a.png', { bytes }))?.name ?? '';
  writeFileSync(join(folder, name), '<svg onload="alert(1)"/>');
  assert.equal((await copies.copyOf('a.png', { bytes }))?.name, name);
  assert.deepEqual(readFileSync(join(folder, name)), bytes);
});

test('drawings and animations are kept byte for byte, the latter without metadata', async () => {
  const copies = new ImageCopies(folder);
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
  assert.equal((await copies.copyOf('a.svg', { bytes: svg }))?.isKept, true);
  assert.equal((await copies.copyOf('a.png', { bytes }))?.isKept, false);
  const noted = Buffer.concat([bytes, Buffer.from('notes')]);
  const moving = await copies.copyOf('a.png', { bytes: noted, moving: bytes });
  assert.equal(moving?.isKept, true);
  assert.deepEqual(readFileSync(join(folder, moving.name)), bytes);
});

test('an image that can’t be decoded has no copy', async () => {
  const broken = Buffer.from(bytes);
  const pixels = broken.indexOf('IDAT') + 4;
  broken.fill(0, pixels, pixels + 4);
  assert.equal(await new ImageCopies(folder).copyOf('a.png', { bytes: broken }), undefined);
  assert.equal(await new ImageCopies(folder).copyOf('a.txt', { bytes }), undefined);
});

test('unused copies are removed', async () => {
  writeFileSync(join(folder, 'old.png'), bytes);
  const copies = new ImageCopies(folder);
  const copy = await copies.copyOf('a.png', { bytes });
  await copies.forgetOthers();
  assert.deepEqual(readdirSync(folder), [copy?.name]);
});

test('an image outside the site has no metadata, and stands as the camera was held', async () => {
  const taken = await sharp(bytes)
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
