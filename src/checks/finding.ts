import type { Place } from '#source/place.ts';
import type { Edit } from './edit.ts';

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
  /** What `--fix` would write, its place by the path below the content folder. */
  fix?: Edit | undefined;
}
