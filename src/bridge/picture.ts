import { getImage } from 'astro:assets';
import { getEntry } from 'astro:content';
import type { ImageMetadata } from 'astro';

/** An image as shown on a page: its dimensions and the files for browsers to choose from. */
export interface Picture {
  width: number;
  height: number;
  src: string;
  /** Absent if there is only one file. */
  srcset?: string;
  sizes?: string;
  /** The same images in AVIF, which is smaller and which most browsers read. */
  avif?: string;
}

/** The widths of a phone and of a page's text, in CSS pixels. Screens with twice the density get twice the width. */
const phone = 480;
const column = 816;
/** Below this width, AVIF saves nothing. */
const small = 160;

/**
 * The picture for a content image, by its path. Drawings and animations are unchanged. Undefined if it can't be
 * shown.
 */
export async function pictureOf(path: string): Promise<Picture | undefined> {
  const entry = await getEntry('images', path);
  if (!entry) throw new Error(`No image was collected for “${path}”.`);
  const { image, isKept } = entry.data;
  if (!image) return undefined;
  const { width, height } = await factsOf(image);
  if (isKept) return { width, height, src: image.src };
  const webp = await filesOf(image, width, 'webp');
  const avif = width < small ? undefined : await filesOf(image, width, 'avif');
  return { width, height, ...webp, ...(avif ? { avif: avif.srcset ?? avif.src } : {}) };
}

/**
 * Copied first, because Astro publishes the original, including camera metadata, of any image whose properties are
 * read.
 */
async function factsOf(image: ImageMetadata): Promise<ImageMetadata> {
  const { src } = (await getImage({ src: image })).rawOptions;
  if (typeof src === 'string') throw new Error(`“${src}” is not an image of the content.`);
  return src;
}

async function filesOf(image: ImageMetadata, full: number, format: 'webp' | 'avif') {
  const width = Math.min(full, column);
  const { src, srcSet } = await getImage({
    src: image,
    format,
    width,
    ...(full > phone ? { widths: [phone, column, 2 * column] } : {}),
  });
  if (srcSet.values.length === 0) return { src };
  return { src, srcset: srcSet.attribute, sizes: `(min-width: ${width + 48}px) ${width}px, 100vw` };
}
