/** A size in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** What browsers give a drawing that says nothing of its size. */
const usual = { width: 300, height: 150 };

/** How large a drawing is shown: what it says itself, else what it has room for in its view box. */
export function drawingSize(attributes: ReadonlyMap<string, string>): Size {
  const width = lengthOf(attributes.get('width'));
  const height = lengthOf(attributes.get('height'));
  if (width !== undefined && height !== undefined) return rounded({ width, height });
  const [, , wide = 0, high = 0] = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/, 5)
    .map(Number);
  const box = wide > 0 && high > 0 ? { width: wide, height: high } : undefined;
  if (!box) return rounded({ width: width ?? usual.width, height: height ?? usual.height });
  if (width !== undefined) return rounded({ width, height: (width * box.height) / box.width });
  if (height !== undefined) return rounded({ width: (height * box.width) / box.height, height });
  return rounded(box);
}

/** In CSS pixels; shares of what surrounds the drawing say nothing of its own size. */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  em: 16,
  rem: 16,
  ex: 8,
};

function lengthOf(written: string | undefined): number | undefined {
  const [, digits, unit = ''] =
    /^\s*\+?(\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})([a-z]*)\s*$/i.exec(written ?? '') ?? [];
  const pixels = units[unit.toLowerCase()];
  const length = Number(digits) * (pixels ?? NaN);
  return length > 0 ? length : undefined;
}

function rounded({ width, height }: Size): Size {
  const held = (length: number) => Math.round(Math.min(100_000, Math.max(1, length)) * 1000) / 1000;
  return { width: held(width), height: held(height) };
}
