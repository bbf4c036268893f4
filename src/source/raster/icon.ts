import { NoRaster, type Raster } from './raster.ts';

/** Reads the image list of an icon. Each image must lie within the file. */
export function readIcon(bytes: Buffer): Raster {
  const count = bytes.readUInt16LE(4);
  if (count === 0) throw new NoRaster();
  for (let entry = 0; entry < count; entry += 1) {
    const at = 6 + 16 * entry;
    if (bytes.readUInt32LE(at + 8) + bytes.readUInt32LE(at + 12) > bytes.length)
      throw new RangeError();
  }
  return {
    width: bytes.readUInt8(6) || 256,
    height: bytes.readUInt8(7) || 256,
    frames: 1,
    parts: [bytes],
  };
}
