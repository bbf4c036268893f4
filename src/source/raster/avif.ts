import { NoRaster, type Raster } from './raster.ts';

interface Box {
  type: string;
  /** Where its content begins and ends. */
  from: number;
  to: number;
}

/** Reads an AVIF box by box up to its end (ISO 14496-12, 4.2; AVIF, 2). */
export function readAvif(bytes: Buffer): Raster {
  const top = boxesIn(bytes, { from: 0, to: bytes.length });
  const first = top[0];
  const brands = first?.type === 'ftyp' ? bytes.toString('latin1', first.from, first.to) : '';
  if (!/^(?:.{4})*?avi[fs]/s.test(brands)) throw new NoRaster();
  const moves = top.find(({ type }) => type === 'moov');
  const sizes = top.flatMap((box) => (box.type === 'meta' ? sizesIn(bytes, box) : []));
  if (moves) sizes.push(...trackSizes(bytes, moves));
  const [largest] = sizes.sort((a, b) => b.width * b.height - a.width * a.height);
  if (!largest || !top.some(({ type }) => type === 'mdat' || type === 'idat')) throw new NoRaster();
  return { ...largest, frames: moves ? 2 : 1, parts: [bytes] };
}

/** The sizes of all images in the file. Thumbnails and tiles have smaller sizes. */
function sizesIn(bytes: Buffer, meta: Box) {
  const inner = boxesIn(bytes, { from: meta.from + 4, to: meta.to });
  return inner
    .filter(({ type }) => type === 'iprp')
    .flatMap((box) => boxesIn(bytes, box))
    .filter(({ type }) => type === 'ipco')
    .flatMap((box) => boxesIn(bytes, box))
    .filter(({ type }) => type === 'ispe')
    .map(({ from }) => ({
      width: bytes.readUInt32BE(from + 4),
      height: bytes.readUInt32BE(from + 8),
    }));
}

function trackSizes(bytes: Buffer, moov: Box) {
  return boxesIn(bytes, moov)
    .filter(({ type }) => type === 'trak')
    .flatMap((box) => boxesIn(bytes, box))
    .filter(({ type }) => type === 'tkhd')
    .map(({ to }) => ({ width: bytes.readUInt16BE(to - 8), height: bytes.readUInt16BE(to - 4) }));
}

/** The sibling boxes in a part of the file. */
function boxesIn(bytes: Buffer, { from, to }: { from: number; to: number }): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at < to;) {
    const short = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const head = short === 1 ? 16 : 8;
    const length =
      short === 0 ? to - at : short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    if (length < head) throw new NoRaster();
    if (at + length > to) throw new RangeError();
    boxes.push({ type, from: at + head, to: at + length });
    at += length;
  }
  return boxes;
}
