/** Why a drawing is not shown: thrown where it is read. */
export class DrawingRefused extends Error {
  override name = 'DrawingRefused';
  /** What is wrong, as the end of a sentence that begins with the file’s name. */
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

/** What to do about a drawing that is refused. */
export const without = 'Export it without scripts, such as “Plain SVG” of Inkscape.';
export const embed = 'Embed what it shows as a PNG or JPEG when you export it.';
export const plain = 'Export it anew, without a document type of its own.';
