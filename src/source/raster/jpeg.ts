import { NoRaster, type Raster } from './raster.ts';

/** Reads a JPEG marker by marker up to its end (ITU T.81, B). */
export function readJpeg(bytes: Buffer): Raster {
  let size: { width: number; height: number } | undefined;
  let hasScan = false;
  for (let at = 2; ;) {
    if (bytes.readUInt8(at) !== 0xff) throw new NoRaster();
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xd9) break;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (isFrame(marker))
      size ??= { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    hasScan ||= marker === 0xda;
    at = marker === 0xda ? endOfScan(bytes, end) : end;
  }
  if (!size || !hasScan) throw new NoRaster();
  return { ...size, frames: 1, parts: [bytes] };
}

/** Start of frame; the codes in between are tables and reserved. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** The next marker, skipping escaped bytes of image data and restart markers. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes.readUInt8(at + 1);
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new RangeError();
}
