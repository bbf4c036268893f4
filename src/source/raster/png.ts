import { crc32 } from 'node:zlib';
import { NoRaster, type Raster } from './raster.ts';

/** Chunks that browsers ignore: text, camera notes, time. */
const notes = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);

/** Reads a PNG chunk by chunk, with its checksums, up to its last (PNG, third edition, 5). */
export function readPng(bytes: Buffer): Raster {
  const raster: Raster = { width: 0, height: 0, frames: 1, parts: [bytes.subarray(0, 8)] };
  let hasPixels = false;
  for (let at = 8; ;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    const sum = bytes.readUInt32BE(end - 4);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== sum) throw new NoRaster();
    if ((at === 8) !== (type === 'IHDR')) throw new NoRaster();
    if (type === 'IHDR') {
      raster.width = bytes.readUInt32BE(at + 8);
      raster.height = bytes.readUInt32BE(at + 12);
    }
    // Only an `acTL` chunk before the image data makes the image animated.
    if (type === 'acTL' && !hasPixels) raster.frames = bytes.readUInt32BE(at + 8);
    hasPixels ||= type === 'IDAT';
    if (!notes.has(type)) raster.parts.push(bytes.subarray(at, end));
    if (type === 'IEND') break;
    at = end;
  }
  if (!hasPixels) throw new NoRaster();
  return raster;
}
