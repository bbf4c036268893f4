/** What a picture of pixels says of itself, once it has been read from its beginning to its end. */
export interface Raster {
  /** In pixels. */
  width: number;
  height: number;
  /** How many pictures are in it: more than one where it moves. */
  frames: number;
  /** The parts of the file that show something, in their order: without what a camera or an editor wrote into it. */
  parts: Uint8Array[];
}

/** Thrown where the bytes are no picture of the format; running over their end throws a `RangeError`. */
export class NoRaster extends Error {
  override name = 'NoRaster';
}
