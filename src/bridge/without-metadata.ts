import { extname } from 'node:path';
import sharp from 'sharp';
import type { SoundFile } from '#source/sound-file.ts';

/** The bytes of an image without metadata from cameras and editors; none if its pixels can’t be decoded. */
export async function withoutMetadata(
  path: string,
  { bytes, moving }: SoundFile,
): Promise<Uint8Array> {
  if (moving || extname(path).toLowerCase() === '.svg') return moving ?? bytes;
  // Turned as the camera was held, which the metadata said.
  return sharp(bytes, { failOn: 'error' })
    .autoOrient()
    .toBuffer()
    .catch(() => new Uint8Array());
}
