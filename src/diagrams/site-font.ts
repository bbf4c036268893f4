import { readFileSync } from 'node:fs';

const folder = new URL('../styles/fonts/', import.meta.url);
/** The site's font, which pages also load. For each character, the first file that has it is used. */
export const fontFiles = ['geologica-basic.woff2', 'geologica-latin.woff2'].map(
  (name) => new URL(name, folder),
);

export const fontFamily = 'Geologica';

/** The two weights in diagrams: those of the site's text and headings. */
export type Weight = 340 | 560;

/** The drawn weight for a CSS font-weight. */
export function drawnWeight(value: string | undefined): Weight {
  if (value === 'bold' || value === 'bolder') return 560;
  return Number(value) >= 500 ? 560 : 340;
}

export const readFontFiles = (): Uint8Array[] => fontFiles.map((file) => readFileSync(file));
