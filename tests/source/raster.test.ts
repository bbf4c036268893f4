import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { isSound, soundFile } from '#source/sound-file.ts';
import { pngChunk } from '../broken-png.ts';

const picture = () =>
  sharp(Buffer.from(Array.from({ length: 64 * 48 * 3 }, (_, at) => (at * at) % 251)), {
    raw: { width: 64, height: 48, channels: 3 },
  }).withExif({ IFD0: { Artist: 'A camera' } });
const frames = () =>
  sharp(Buffer.from(Array.from({ length: 64 * 48 * 3 * 3 }, (_, at) => (at >> 10) * 9)), {
    raw: { width: 64, height: 144, channels: 3, pageHeight: 48 },
  }).withExif({ IFD0: { Artist: 'A camera' } });

const stills = {
  'a.png': await picture().png().toBuffer(),
  'a.jpg': await picture().jpeg().toBuffer(),
  'b.jpeg': await picture().jpeg({ progressive: true }).toBuffer(),
  'a.webp': await picture().webp().toBuffer(),
  'b.webp': await picture().webp({ lossless: true }).toBuffer(),
  'a.avif': await picture().avif().toBuffer(),
};
const moving = {
  'a.gif': withComment(await frames().gif({ loop: 0 }).toBuffer()),
  'a.webp': await frames().webp().toBuffer(),
  'a.png': movingPng(),
};

suite('an image written by sharp', () => {
  for (const [name, bytes] of Object.entries(stills))
    test(`is valid, and its size is known: ${name}`, async () => {
      const { width, height } = await sharp(bytes).metadata();
      assert.deepEqual(soundFile(name, bytes), { bytes, size: { width, height } });
    });

  for (const [name, bytes] of [...Object.entries(stills), ...Object.entries(moving)])
    test(`is refused wherever it is truncated: ${name}, ${bytes.length} bytes`, () => {
      for (let end = 1; end < bytes.length; end += 1)
        assert.ok(!isSound(soundFile(name, bytes.subarray(0, end))), `${end} bytes`);
    });
});

suite('an animated image', () => {
  for (const [name, bytes] of Object.entries(moving))
    test(`stays, without metadata: ${name}`, async () => {
      const found = soundFile(name, bytes);
      assert.ok(isSound(found) && found.moving);
      assert.ok(bytes.includes('A camera'));
      assert.ok(!Buffer.from(found.moving).includes('A camera'));
      assert.ok(isSound(soundFile(name, found.moving)));
      const all = { pages: name === 'a.png' ? 1 : -1 };
      assert.deepEqual(
        await sharp(found.moving, all).raw().toBuffer(),
        await sharp(bytes, all).raw().toBuffer(),
      );
    });
});

test('random bytes after a valid start are refused, and never crash the reader', () => {
  for (const [name, bytes] of Object.entries({ ...stills, ...moving })) {
    for (let seed = 1; seed <= 300; seed += 1) {
      const changed = Buffer.from(bytes);
      for (let at = 16; at < changed.length; at += 1) changed[at] = (at * seed * 7919 + seed) % 256;
      assert.ok(!isSound(soundFile(name, changed)), `${name} ${seed}`);
    }
  }
});

test('an oversized or damaged image is reported with its fault', () => {
  const describe = (name: string, bytes: Buffer) => {
    const found = soundFile(name, bytes);
    return isSound(found) ? 'nothing' : found.what;
  };
  assert.equal(describe('a.png', pngOf(60_000, 60_000)), 'has 60,000 × 60,000 pixels');
  assert.equal(describe('a.png', pngOf(20_000, 1)), 'has 20,000 × 1 pixels');
  assert.equal(describe('a.png', pngOf(0, 9)), 'has 0 × 9 pixels');
  assert.equal(describe('a.png', pngOf(16_383, 16_383)), 'has 16,383 × 16,383 pixels');
  assert.equal(describe('a.png', Buffer.alloc(0)), 'is empty');
  assert.equal(describe('a.png', stills['a.jpg']), 'is not a PNG');
  assert.equal(
    describe('a.jpg', stills['a.jpg'].subarray(0, 300)),
    'is incomplete: it ends before the end of a JPEG',
  );
  const damaged = Buffer.from(stills['a.png']);
  damaged[60] = (damaged[60] ?? 0) ^ 1;
  assert.equal(
    describe('a.png', damaged),
    'is damaged: it starts like a PNG, but can’t be read as one',
  );
});

function pngOf(width: number, height: number, ...others: Buffer[]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', head),
    ...others.slice(0, 3),
    pngChunk('IDAT', deflateSync(Buffer.alloc(2 * 7))),
    ...others.slice(3),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Two frames of 2 × 2 pixels, because sharp can read such images but not write them. */
function movingPng(): Buffer {
  const control = (nth: number) => {
    const data = Buffer.alloc(26);
    [nth, 2, 2].forEach((value, at) => data.writeUInt32BE(value, 4 * at));
    return pngChunk('fcTL', data);
  };
  const second = Buffer.concat([Buffer.from([0, 0, 0, 2]), deflateSync(Buffer.alloc(2 * 7, 0))]);
  return pngOf(
    2,
    2,
    pngChunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])),
    pngChunk('tEXt', Buffer.from('Author\0A camera')),
    control(0),
    control(1),
    pngChunk('fdAT', second),
  );
}

/** A comment before the trailer, as editors write it. */
function withComment(gif: Buffer): Buffer {
  const comment = Buffer.from('\x21\xfe\x08A camera\0', 'latin1');
  return Buffer.concat([gif.subarray(0, -1), comment, gif.subarray(-1)]);
}
