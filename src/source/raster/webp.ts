import { NoRaster, type Raster } from './raster.ts';

/** Reads a WebP chunk by chunk up to the end of its container (RFC 9649). */
export function readWebp(bytes: Buffer): Raster {
  const end = bytes.readUInt32LE(4) + 8;
  if (end > bytes.length) throw new RangeError();
  let size: { width: number; height: number } | undefined;
  let [stills, moving] = [0, 0];
  const parts: Buffer[] = [];
  for (let at = 12; at < end;) {
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const next = at + 8 + length + (length % 2);
    if (at + 8 + length > end) throw new RangeError();
    if (type === 'VP8X') size ??= wide(bytes, at + 8);
    if (type === 'VP8 ' || type === 'VP8L') {
      size ??= type === 'VP8 ' ? lossy(bytes, at + 8) : lossless(bytes, at + 8);
      stills += 1;
    }
    if (type === 'ANMF') moving += 1;
    if (type !== 'EXIF' && type !== 'XMP ')
      parts.push(withoutNotes(type, bytes.subarray(at, next)));
    at = next;
  }
  if (!size || stills + moving === 0) throw new NoRaster();
  return { ...size, frames: Math.max(1, moving), parts: [containerOf(parts), ...parts] };
}

function wide(bytes: Buffer, at: number) {
  return { width: bytes.readUIntLE(at + 4, 3) + 1, height: bytes.readUIntLE(at + 7, 3) + 1 };
}

function lossy(bytes: Buffer, at: number) {
  if (bytes.readUIntBE(at + 3, 3) !== 0x9d012a) throw new NoRaster();
  return {
    width: bytes.readUInt16LE(at + 6) & 0x3fff,
    height: bytes.readUInt16LE(at + 8) & 0x3fff,
  };
}

function lossless(bytes: Buffer, at: number) {
  if (bytes.readUInt8(at) !== 0x2f) throw new NoRaster();
  const bits = bytes.readUInt32LE(at + 1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** The header chunk must not announce metadata that was removed. */
function withoutNotes(type: string, chunk: Buffer): Buffer {
  if (type !== 'VP8X') return chunk;
  const changed = Buffer.from(chunk);
  changed.writeUInt8(changed.readUInt8(8) & ~0x0c, 8);
  return changed;
}

function containerOf(parts: readonly Buffer[]): Buffer {
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(
    parts.reduce((sum, { length }) => sum + length, 4),
    4,
  );
  return head;
}
