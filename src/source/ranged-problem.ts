import type { Range } from './locate.ts';

/** A problem at a range of a text, before the file is known. */
export interface RangedProblem {
  range: Range;
  message: string;
  hint: string;
}
