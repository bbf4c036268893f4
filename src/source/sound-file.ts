import { Buffer, isUtf8 } from 'node:buffer';
import { extname } from 'node:path';
import { assetKind, mostBytes, nameProblem, tooLarge, type AssetProblem } from './asset.ts';
import { DrawingRefused } from './drawing/drawing-refused.ts';
import type { Size } from './drawing/drawing-size.ts';
import { rebuildDrawing } from './drawing/rebuild-drawing.ts';
import { readAvif } from './raster/avif.ts';
import { readGif } from './raster/gif.ts';
import { readIcon } from './raster/icon.ts';
import { readJpeg } from './raster/jpeg.ts';
import { readPng } from './raster/png.ts';
import { NoRaster, type Raster } from './raster/raster.ts';
import { readWebp } from './raster/webp.ts';

/** A content file in the form in which it may be published. */
export interface SoundFile {
  /** The published bytes: a rebuilt drawing, or the unchanged file. */
  bytes: Uint8Array;
  /** The bytes of an animated image, without metadata from cameras and editors. */
  moving?: Uint8Array;
  /** The size of an image in pixels. */
  size?: Size;
}

/**
 * The file in the form in which it may be published, or why it may not be. Judges name and content without decoding
 * pixels.
 */
export function soundFile(file: string, content: Uint8Array): SoundFile | AssetProblem {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const named = nameProblem(file);
  if (named) return named;
  if (assetKind(file) === 'download') return { bytes };
  if (bytes.length > mostBytes) return tooLarge;
  if (bytes.length === 0) return { what: 'is empty', hint: 'Save the image again.' };
  if (bytes.toString('latin1', 0, lfs.length) === lfs) return onlyPointer;
  const ending = extname(file).toLowerCase();
  if (ending === '.svg') return soundDrawing(bytes);
  const format = formats[ending];
  return format ? soundRaster(bytes, format) : { bytes };
}

/** Whether a file may be published. */
export function isSound(judged: SoundFile | AssetProblem): judged is SoundFile {
  return 'bytes' in judged;
}

/** The longest side of a WebP image. The other limits exceed any screen and a long recording. */
const longestSide = 16_383;
const mostPixels = 100_000_000;
const mostPixelsMoving = 500_000_000;

const lfs = 'version https://git-lfs.github.com/spec/';
const onlyPointer = {
  what: 'is a Git LFS pointer, not the image',
  hint: 'Run `git lfs pull`. In a pipeline, turn on Git LFS for the checkout.',
};
interface Format {
  name: string;
  /** How its files begin, as latin1, according to the format’s specification. */
  begins: RegExp;
  read: (bytes: Buffer) => Raster;
}

const jpeg: Format = { name: 'a JPEG', begins: /^\xff\xd8\xff/, read: readJpeg };
const formats: Readonly<Record<string, Format>> = {
  '.png': { name: 'a PNG', begins: /^\x89PNG\r\n/, read: readPng },
  '.jpg': jpeg,
  '.jpeg': jpeg,
  '.gif': { name: 'a GIF', begins: /^GIF8[79]a/, read: readGif },
  '.webp': { name: 'a WebP image', begins: /^RIFF[^]{4}WEBP/, read: readWebp },
  '.avif': { name: 'an AVIF image', begins: /^[^]{4}ftyp/, read: readAvif },
  '.ico': { name: 'an icon', begins: /^\0\0[^]\0/, read: readIcon },
};

function soundRaster(bytes: Buffer, { name, begins, read }: Format): SoundFile | AssetProblem {
  const another = {
    what: `is not ${name}`,
    hint: 'Save it in the format of its file extension, or change the extension.',
  };
  if (!begins.test(bytes.toString('latin1', 0, 16))) return another;
  try {
    const raster = read(bytes);
    return (
      absurdity(raster) ?? {
        bytes,
        size: { width: raster.width, height: raster.height },
        ...(raster.frames > 1 || name === 'a GIF' ? { moving: Buffer.concat(raster.parts) } : {}),
      }
    );
  } catch (error) {
    if (error instanceof RangeError)
      return {
        what: `is incomplete: it ends before the end of ${name}`,
        hint: 'Save or copy the whole file again.',
      };
    if (error instanceof NoRaster)
      return {
        what: `is damaged: it starts like ${name}, but can’t be read as one`,
        hint: 'Save it again.',
      };
    throw error;
  }
}

/** A few bytes can ask for gigabytes of pixels. */
function absurdity({ width, height, frames }: Raster): AssetProblem | undefined {
  const pixels = width * height;
  const fits =
    pixels > 0 &&
    Math.max(width, height) <= longestSide &&
    pixels <= mostPixels &&
    pixels * frames <= mostPixelsMoving;
  if (fits) return undefined;
  const times = frames > 1 ? `, ${frames.toLocaleString('en')} times` : '';
  return {
    what: `has ${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels${times}`,
    hint: 'Save it at the size needed, at most 2,000 pixels wide.',
  };
}

function soundDrawing(bytes: Buffer): SoundFile | AssetProblem {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    return { what: 'is compressed', hint: 'Save it as plain SVG, not as SVGZ.' };
  if (!isUtf8(bytes)) return { what: 'is not UTF-8', hint: 'Export it as UTF-8.' };
  const text = bytes.toString('utf8');
  try {
    const drawing = rebuildDrawing(text);
    return { bytes: Buffer.from(drawing.text), size: drawing.size };
  } catch (error) {
    if (!(error instanceof DrawingRefused)) throw error;
    const { what, hint, offset } = error;
    const before = text.slice(0, offset).split('\n');
    const column = (before.at(-1) ?? '').length + 1;
    return { what: `${what} (line ${before.length}, column ${column})`, hint };
  }
}
