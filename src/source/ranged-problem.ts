import type { Range } from './locate.ts';

/** What is wrong at a range of a file's text; a problem, once the file is named. */
export interface RangedProblem {
  range: Range;
  message: string;
  hint: string;
}
