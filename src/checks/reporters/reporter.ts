import type { CheckResult } from '../engine.ts';

/** Writes down the result of a check for one sort of reader. */
export interface Reporter {
  /** The name of its file, and what `--format` calls it. */
  name: string;
  /** The whole report, its last line end included. */
  report: (result: CheckResult, options: ReportOptions) => string;
}

export interface ReportOptions {
  /** Whether the reader’s screen shows colours. */
  colour: boolean;
  /** The text of a file that findings name, to show the line; nothing is shown without it. */
  textOf?: (file: string) => string | undefined;
}
