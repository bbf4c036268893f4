/** An image as shown on a page: its dimensions and the files for browsers to choose from. */
export interface Picture {
  width: number;
  height: number;
  src: string;
  /** Absent if there is only one file. */
  srcset?: string;
  sizes?: string;
  /** The same images in AVIF, which is smaller and which most browsers read. */
  avif?: string;
}
