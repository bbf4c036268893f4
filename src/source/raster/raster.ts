/** What a raster image says about itself, after reading it completely. */
export interface Raster {
  /** In pixels. */
  width: number;
  height: number;
  /** Number of frames: more than one if animated. */
  frames: number;
  /** The visible parts of the file in order, without metadata from cameras and editors. */
  parts: Uint8Array[];
}

/** Thrown if the bytes are not an image of the format. Reading past the end throws a `RangeError`. */
export class NoRaster extends Error {
  override name = 'NoRaster';
}
