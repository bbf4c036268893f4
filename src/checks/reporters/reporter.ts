import type { CheckResult } from '../engine.ts';
import type { DescribedRule } from '../rule.ts';

/** Formats the result of a check for one kind of reader. */
export interface Reporter {
  /** The reporter's file name and its name for `--format`. */
  name: string;
  /** The whole report, including the last line end. */
  report: (result: CheckResult, options: ReportOptions) => string;
}

export interface ReportOptions {
  /** Whether to use colours. */
  colour: boolean;
  /** Looks up the text of a file in findings, to show the line. Without it, no lines are shown. */
  textOf?: (file: string) => string | undefined;
  /** Rules in addition to Plinth's, to describe them too. */
  ownRules?: readonly DescribedRule[];
}
