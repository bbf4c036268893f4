import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import sharp from 'sharp';
import { writeWhole } from '#files/write-whole.ts';
import type { SoundFile } from '#source/sound-file.ts';

/** A copy of an image that Astro reads instead of the author's file. */
export interface ImageCopy {
  /** A digest of its bytes, with an extension of ours. */
  name: string;
  /** Whether it is published byte for byte, as drawings and animations are. */
  isKept: boolean;
}

/**
 * A folder of image copies named by digest, so that no name or path of an author is looked up or imported. A copy is
 * rewritten unless its bytes match its name.
 */
export class ImageCopies {
  readonly #folder: string;
  readonly #used = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The copy of an image; undefined if its pixels can't be decoded. */
  async copyOf(path: string, { bytes, moving }: SoundFile): Promise<ImageCopy | undefined> {
    const ending = endings[extname(path).toLowerCase()];
    if (ending === undefined) return undefined;
    const content = moving ?? bytes;
    const digest = digestOf(content);
    const copy = { name: `${digest}${ending}`, isKept: moving !== undefined || ending === '.svg' };
    const file = join(this.#folder, copy.name);
    const isThere = await readFile(file).then(
      (found) => digestOf(found) === digest,
      () => false,
    );
    if (!isThere) {
      if (ending !== '.svg' && !(await canDecode(content))) return undefined;
      await mkdir(this.#folder, { recursive: true });
      writeWhole(file, content);
    }
    this.#used.add(copy.name);
    return copy;
  }

  /** Deletes copies that no image used. */
  async forgetOthers(): Promise<void> {
    const names = await readdir(this.#folder).catch(() => []);
    for (const name of names)
      if (!this.#used.has(name)) {
        await rm(join(this.#folder, name), { recursive: true });
      }
  }
}

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

/** One extension per format. */
const endings: Readonly<Record<string, string>> = {
  '.png': '.png',
  '.jpg': '.jpg',
  '.jpeg': '.jpg',
  '.gif': '.gif',
  '.webp': '.webp',
  '.avif': '.avif',
  '.svg': '.svg',
};

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

/** Decodes all pixels once, with the library that later makes the sizes. */
async function canDecode(content: Uint8Array): Promise<boolean> {
  try {
    const all = { failOn: 'error', pages: -1, limitInputPixels: 600_000_000 } as const;
    await sharp(content, all).resize({ width: 16, height: 16, fit: 'fill' }).raw().toBuffer();
    return true;
  } catch {
    return false;
  }
}
