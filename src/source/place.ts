/** A span of text: lines and columns from 1, columns in UTF-16 units, excluding the end. */
export interface Span {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** A span in a file; `file` is the path below the content folder, with slashes. */
export interface Place extends Span {
  file: string;
}
