/** Thrown by the reader when a drawing can't be shown; says why. */
export class DrawingRefused extends Error {
  override name = 'DrawingRefused';
  /** What is wrong, as the end of a sentence that begins with the file name. */
  readonly what: string;
  readonly hint: string;
  /** Where it is in the text: an offset in UTF-16 units. */
  readonly offset: number;

  constructor(what: string, hint: string, offset: number) {
    super(what);
    this.what = what;
    this.hint = hint;
    this.offset = offset;
  }
}

/** The hint for a refused drawing. */
export const without = 'Export it without scripts, for example as “Plain SVG” in Inkscape.';
export const embed = 'When you export it, embed images as PNG or JPEG.';
export const plain = 'Export it again, without its own document type.';
