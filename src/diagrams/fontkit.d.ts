declare module 'fontkit' {
  export interface Font {
    unitsPerEm: number;
    ascent: number;
    descent: number;
    xHeight: number;
    getGlyph(id: number): { path: { toSVG(): string } };
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string, features?: string[]): { advanceWidth: number };
  }
  export function create(file: Uint8Array): Font;
}
