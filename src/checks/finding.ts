import type { Place } from '#source/place.ts';
import type { Edit } from './edit.ts';

export type Severity = 'error' | 'warning';

/** One thing to fix. The fields are those of the JSON report; `file` is relative to the working directory. */
export interface Finding extends Place {
  rule: string;
  severity: Severity;
  /** What is wrong, with the value quoted. */
  message: string;
  /** What to do. */
  hint: string | undefined;
  fixable: boolean;
  /** What `--fix` would write. Its path is below the content folder. */
  fix?: Edit | undefined;
}
