import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import sharp from 'sharp';
import { readKept, writeKept } from '#files/kept-file.ts';
import type { SoundFile } from '#source/sound-file.ts';
import { imagesOnSite } from '#site/images.ts';
import { publishedFile } from '#site/files.ts';
import type { Site } from '#site/site.ts';
import type { Picture } from './picture.ts';

/** The widths of a phone and of a page's text, in CSS pixels. Screens with twice the density get twice the width. */
const phone = 480;
const column = 816;
/** Below this width, AVIF saves nothing. */
const small = 160;

/**
 * How images are encoded. More effort for AVIF takes up to ten times as long and saves 7% of a screenshot’s bytes; a
 * fifth less than WebP it always is. Measured in `docs/decisions/images.md`.
 */
const encoding = { webp: {}, avif: { effort: 1 } } as const;
type Format = keyof typeof encoding;

/** An image whose pixels can be decoded. */
interface Shown {
  digest: string;
  /** The bytes to encode, or to publish unchanged. */
  bytes: Uint8Array;
  width: number;
  height: number;
  /** The ending of a file that is published unchanged, as drawings and animations are. */
  kept: string | undefined;
}

/** A published file of an image. Its name depends on the bytes and on how they are encoded. */
interface Variant {
  name: string;
  encode: () => Promise<Uint8Array>;
}

/** The images of a site's bodies, in the sizes and formats that pages show. */
export class Pictures {
  readonly #site: Site;
  readonly #folder: string | undefined;
  readonly #reading = new Map<string, Promise<Shown | undefined>>();
  readonly #images = new Map<string, Shown | undefined>();
  readonly #wanted = new Map<string, Variant>();

  /** `folder` keeps encoded images between runs. */
  constructor(site: Site, folder?: string) {
    this.#site = site;
    this.#folder = folder;
  }

  /** The images that can't be shown, by their paths. Pages show their text instead. */
  async broken(): Promise<string[]> {
    const paths = imagesOnSite(this.#site.catalogue);
    const shown = await Promise.all(paths.map((path) => this.#read(path)));
    return paths.filter((_, index) => shown[index] === undefined);
  }

  /** The picture for an image of the content, by its path; undefined if it can't be shown. Its files are written. */
  async of(path: string): Promise<Picture | undefined> {
    await this.#read(path);
    this.want(path);
    return this.ofRead(path);
  }

  /** The same of an image that was read before, without its files. Throws for others. */
  ofRead(path: string): Picture | undefined {
    if (!this.#images.has(path)) throw new Error(`The site does not show the image “${path}”.`);
    const image = this.#images.get(path);
    if (!image) return undefined;
    const { width, height, kept } = image;
    const [first] = this.#variants(image);
    if (kept !== undefined) return { width, height, src: this.#address(first) };
    const avif = width < small ? undefined : this.#sources(image, 'avif');
    return {
      width,
      height,
      ...this.#sources(image, 'webp'),
      ...(avif ? { avif: avif.srcset ?? avif.src } : {}),
    };
  }

  /** Lets the files of a picture be written. */
  want(path: string): void {
    const image = this.#images.get(path);
    for (const variant of image ? this.#variants(image) : [])
      this.#wanted.set(variant.name, variant);
  }

  /** Writes all files of the pictures that were asked for into a site's folder. */
  async write(site: string): Promise<void> {
    const folder = join(site, '_astro');
    if (this.#wanted.size > 0) mkdirSync(folder, { recursive: true });
    const variants = this.#wanted.values();
    const writeNext = async () => {
      for (const { name, encode } of variants) writeFileSync(join(folder, name), await encode());
    };
    await Promise.all(Array.from({ length: availableParallelism() }, writeNext));
  }

  /** The bytes of a published file by its name; undefined if no picture that was asked for has it. */
  async file(name: string): Promise<Uint8Array | undefined> {
    return this.#wanted.get(name)?.encode();
  }

  #read(path: string): Promise<Shown | undefined> {
    const reading = async () => {
      const image = await readImage(this.#site, path);
      this.#images.set(path, image);
      return image;
    };
    const known = this.#reading.get(path) ?? reading();
    this.#reading.set(path, known);
    return known;
  }

  #sources(image: Shown, format: Format): Pick<Picture, 'src' | 'srcset' | 'sizes'> {
    const { width: full } = image;
    const width = Math.min(full, column);
    const address = (each: number) => this.#address(this.#variant(image, format, each));
    if (full <= phone) return { src: address(width) };
    return {
      src: address(width),
      srcset: widthsOf(full)
        .map((each) => `${address(each)} ${each}w`)
        .join(', '),
      sizes: `(min-width: ${width + 48}px) ${width}px, 100vw`,
    };
  }

  /** All files of a picture. */
  #variants(image: Shown): [Variant, ...Variant[]] {
    const { kept, digest, bytes, width: full } = image;
    if (kept !== undefined)
      return [{ name: `${digest}${kept}`, encode: () => Promise.resolve(bytes) }];
    const formats: Format[] = full < small ? ['webp'] : ['webp', 'avif'];
    return formats.flatMap((format) =>
      widthsOf(full).map((width) => this.#variant(image, format, width)),
    ) as [Variant, ...Variant[]];
  }

  #variant(image: Shown, format: Format, width: number): Variant {
    const how = JSON.stringify([format, encoding[format], width, sharp.versions]);
    const name = `${digestOf(Buffer.from(`${image.digest} ${how}`))}.${format}`;
    return { name, encode: () => this.#encoded(image, format, width, name) };
  }

  #address({ name }: Variant): string {
    return `${this.#site.options.base}_astro/${name}`;
  }

  async #encoded({ bytes }: Shown, format: Format, width: number, name: string) {
    const file = this.#folder === undefined ? undefined : join(this.#folder, name);
    const kept = file === undefined ? undefined : readKept(file, name);
    if (kept) return kept;
    const image = sharp(bytes, { failOn: 'none', pages: -1 }).autoOrient();
    const sized = image.resize({ width, withoutEnlargement: true });
    const encoded = await sized.toFormat(format, encoding[format]).toBuffer();
    if (file !== undefined) writeKept(file, name, [encoded]);
    return encoded;
  }
}

/** The widths of an image’s files: none is wider than the image. */
function widthsOf(full: number): number[] {
  if (full <= phone) return [full];
  return [...new Set([phone, column, 2 * column].map((each) => Math.min(each, full)))];
}

async function readImage(site: Site, path: string): Promise<Shown | undefined> {
  const file = await publishedFile(site, path);
  const ending = endings[extname(path).toLowerCase()];
  return file && ending !== undefined ? shownImage(file, ending) : undefined;
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

async function shownImage(
  { bytes: all, moving, size }: SoundFile,
  ending: string,
): Promise<Shown | undefined> {
  const bytes = moving ?? all;
  const digest = digestOf(bytes);
  if (ending === '.svg') return size && { digest, bytes, ...size, kept: ending };
  const turned = await turnedSize(bytes);
  return turned && { digest, bytes, ...turned, kept: moving && ending };
}

/** The size of an image as it is shown; undefined if its pixels can't be decoded. Decodes all of them once. */
async function turnedSize(
  bytes: Uint8Array,
): Promise<{ width: number; height: number } | undefined> {
  const all = { failOn: 'error', pages: -1, limitInputPixels: 600_000_000 } as const;
  try {
    await sharp(bytes, all).resize({ width: 16, height: 16, fit: 'fill' }).raw().toBuffer();
    const { autoOrient, pageHeight } = await sharp(bytes, all).metadata();
    return { width: autoOrient.width, height: pageHeight ?? autoOrient.height };
  } catch {
    return undefined;
  }
}

function digestOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex').slice(0, 16);
}
