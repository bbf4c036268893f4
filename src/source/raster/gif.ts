import { NoRaster, type Raster } from './raster.ts';

/** Application extensions that browsers use, to repeat an animation. */
const obeyed = /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/;

/** Reads a GIF block by block up to its trailer (GIF89a specification). */
export function readGif(bytes: Buffer): Raster {
  const [width, height] = [bytes.readUInt16LE(6), bytes.readUInt16LE(8)];
  let at = 13 + tableSize(bytes.readUInt8(10));
  const raster: Raster = { width, height, frames: 0, parts: [part(bytes, 0, at)] };
  for (;;) {
    const from = at;
    const kind = bytes.readUInt8(at);
    if (kind === 0x3b) {
      raster.parts.push(part(bytes, at, at + 1));
      break;
    }
    let isShown = true;
    if (kind === 0x2c) {
      raster.frames += 1;
      raster.width = Math.max(raster.width, bytes.readUInt16LE(at + 5));
      raster.height = Math.max(raster.height, bytes.readUInt16LE(at + 7));
      at = endOfBlocks(bytes, at + 11 + tableSize(bytes.readUInt8(at + 9)));
    } else if (kind === 0x21) {
      const label = bytes.readUInt8(at + 1);
      // Comments and application data, such as camera notes, are not shown.
      isShown =
        label === 0xff ? obeyed.test(bytes.toString('latin1', at + 3, at + 14)) : label !== 0xfe;
      at = endOfBlocks(bytes, at + 2);
    } else throw new NoRaster();
    if (isShown) raster.parts.push(part(bytes, from, at));
  }
  if (raster.frames === 0) throw new NoRaster();
  return raster;
}

function tableSize(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 << ((flags & 7) + 1);
}

function endOfBlocks(bytes: Buffer, from: number): number {
  let at = from;
  for (let size = bytes.readUInt8(at); size > 0; size = bytes.readUInt8(at)) at += size + 1;
  return at + 1;
}

function part(bytes: Buffer, from: number, to: number): Buffer {
  if (to > bytes.length) throw new RangeError();
  return bytes.subarray(from, to);
}
