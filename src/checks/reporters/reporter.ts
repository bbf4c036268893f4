import type { CheckResult } from '../engine.ts';
import type { Finding } from '../finding.ts';
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
  /** The command that explains a key to a person. Without it, none is named. */
  explainedBy?: (key: string) => string;
  /** The address of the site’s pages for authors, with a slash at the end, if it is known and has them. */
  authors?: string | undefined;
}

/** The page that explains a rule. */
export function rulePage(rule: string, authors: string): string {
  return `${authors}checks/${rule}/`;
}

/** The page that explains a finding: that of the key it is about, or else that of its rule. */
export function helpOf({ rule, about }: Finding, authors: string): string {
  if (about === undefined) return rulePage(rule, authors);
  const [kind = '', ...key] = about.split('.');
  return `${authors}${kind}/${key.length > 0 ? `#${key.join('.')}` : ''}`;
}
