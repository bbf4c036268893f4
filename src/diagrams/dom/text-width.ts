import { create, type Font } from 'fontkit';
import { readFontFiles, type Weight } from '../site-font.ts';

export interface TextStyle {
  /** In px. */
  size: number;
  weight: Weight;
  mono: boolean;
}

/** The advance width of a string in px, including kerning. Characters missing from the font are estimated. */
export function textWidth(text: string, { size, weight, mono }: TextStyle): number {
  if (mono) return [...text].reduce((sum, char) => sum + estimate(char), 0) * size;
  const key = `${weight}${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    width = measure(text, fonts(weight));
    widths.set(key, width);
  }
  return width * size;
}

/** The height of a line of text above and below its baseline, in px. */
export function lineExtent(size: number): { ascent: number; descent: number; xHeight: number } {
  const [font] = fonts(340);
  if (!font) throw new Error('The site has no font.');
  const scale = size / font.unitsPerEm;
  return {
    ascent: font.ascent * scale,
    descent: -font.descent * scale,
    xHeight: font.xHeight * scale,
  };
}

const widths = new Map<string, number>();
// The site uses tabular figures everywhere.
const figures = ['tnum'];
const opened = new Map<Weight, Font[]>();

function measure(text: string, candidates: readonly Font[]): number {
  let width = 0;
  let run = '';
  let font: Font | undefined;
  const flush = (): void => {
    if (font) width += font.layout(run, figures).advanceWidth / font.unitsPerEm;
    else for (const char of run) width += estimate(char);
    run = '';
  };
  for (const char of text) {
    const codePoint = char.codePointAt(0) ?? 0;
    const next = candidates.find((candidate) => candidate.hasGlyphForCodePoint(codePoint));
    if (next !== font) flush();
    font = next;
    run += char;
  }
  flush();
  return width;
}

const invisible = /\p{Mark}|\p{Cf}/u;
const fullWidth = /\p{scx=Han}|\p{scx=Hira}|\p{scx=Kana}|\p{scx=Hang}|\p{Emoji_Presentation}/u;

/** The estimated width in em in a fallback font, which only the reader's machine knows. */
function estimate(char: string): number {
  if (invisible.test(char)) return 0;
  return fullWidth.test(char) ? 1 : 0.6;
}

function fonts(weight: Weight): Font[] {
  let known = opened.get(weight);
  if (!known) {
    known = readFontFiles().map((file) => openFont(file, weight));
    opened.set(weight, known);
  }
  return known;
}

function openFont(file: Uint8Array, weight: Weight): Font {
  // fontkit's own getVariation() fails on WOFF2, and so does unpacking outlines once coordinates are set. So outlines
  // come from a plain copy of the font, and coordinates are set before anything is read.
  const { _transformedGlyphs } = unpacked(create(file));
  return Object.assign(create(file), { variationCoords: [weight, 0], _transformedGlyphs });
}

function unpacked(font: Font): Font & { _transformedGlyphs?: unknown } {
  // Reading one outline unpacks them all.
  font.getGlyph(1).path.toSVG();
  return font;
}
