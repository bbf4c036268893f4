import { crc32 } from 'node:zlib';

/** A PNG with valid chunks but invalid pixels, which only decoding detects. */
export const brokenPng = Buffer.concat([
  Buffer.from('89504e470d0a1a0a', 'hex'),
  pngChunk('IHDR', Buffer.from('00000009000000090802000000', 'hex')),
  pngChunk('IDAT', Buffer.from('no pixels at all')),
  pngChunk('IEND', Buffer.alloc(0)),
]);

/** A chunk of a PNG, with its checksum. */
export function pngChunk(type: string, data: Buffer): Buffer {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  data.copy(bytes, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}
