/** A size in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** The size that browsers give a drawing without a stated size. */
const usual = { width: 300, height: 150 };

/** The size of a drawing: as stated, or taken from its view box. */
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

/** CSS pixels per unit. Percentages are missing because they depend on the surrounding page. */
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
