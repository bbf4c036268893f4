import type { Place } from '#source/place.ts';

export type Severity = 'error' | 'warning';

/** One thing to mend; the fields of the JSON report, `file` as reached from the working directory. */
export interface Finding extends Place {
  rule: string;
  severity: Severity;
  /** What is wrong, with the value quoted. */
  message: string;
  /** What to do. */
  hint: string | undefined;
  fixable: boolean;
}
