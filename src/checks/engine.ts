import type { Catalogue } from '#catalogue/catalogue.ts';
import type { Problem } from '#source/problem.ts';
import type { Finding, Severity } from './finding.ts';
import type { Rule, Violation } from './rule.ts';
import { severityOf, strayOverrides, type Overrides } from './severity.ts';

/** What is judged, and by what. */
export interface CheckInput {
  source: {
    /** What reading found wrong with the form of the files; no setting switches it off. */
    problems: readonly Problem[];
    /** How many content files were read. */
    files: number;
  };
  /** The whole content, drafts and internal entries included. */
  catalogue: Catalogue;
  /** The content as it is built for those whom the check is made for; the whole unless given. */
  built?: Catalogue;
  rules: readonly Rule[];
  /** Severities by rule id; the platform's `checks` unless given. */
  severities?: Overrides;
  /** Whether what only came with time counts in full. */
  strictDates?: boolean;
}

export interface CheckResult {
  /** By file, line, column and rule, each once. */
  findings: Finding[];
  summary: CheckSummary;
}

export interface CheckSummary {
  errors: number;
  warnings: number;
  files: number;
}

/** Judges the content by every rule that is on. Rejects with `RuleFailure` if a rule throws. */
export async function runChecks(input: CheckInput): Promise<CheckResult> {
  const { source, catalogue, built = catalogue, rules, strictDates = false } = input;
  const severities = input.severities ?? catalogue.platform.data.checks ?? {};
  const findings: Finding[] = [];
  const add = (rule: string, severity: Severity, violation: Violation) =>
    findings.push(stamped(rule, severity, violation));

  for (const problem of source.problems) add(problem.rule, 'error', problem);
  for (const stray of strayOverrides(severities, rules, catalogue.platform))
    add('check-exists', 'error', stray);
  for (const rule of rules) {
    const severity = severityOf(rule, severities, strictDates);
    if (severity === 'off') continue;
    for (const violation of await violationsOf(rule, rule.built ? built : catalogue))
      add(rule.id, severity, violation);
  }

  const ordered = eachOnce(findings).sort(inOrder);
  const errors = ordered.filter(({ severity }) => severity === 'error').length;
  return {
    findings: ordered,
    summary: { errors, warnings: ordered.length - errors, files: source.files },
  };
}

/** A rule failed instead of judging: nothing may be called clean then. */
export class RuleFailure extends Error {
  override name = 'RuleFailure';
  readonly rule: string;

  constructor(rule: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`The rule “${rule}” failed: ${reason}`, { cause });
    this.rule = rule;
  }
}

async function violationsOf(rule: Rule, catalogue: Catalogue): Promise<Violation[]> {
  try {
    const violations: Violation[] = [];
    for await (const violation of rule.check(catalogue)) violations.push(violation);
    return violations;
  } catch (error) {
    throw new RuleFailure(rule.id, error);
  }
}

function stamped(rule: string, severity: Severity, { at, message, hint, fix }: Violation): Finding {
  const { file, line, column, endLine, endColumn } = at;
  const fixable = fix !== undefined;
  return { rule, severity, file, line, column, endLine, endColumn, message, hint, fixable };
}

function eachOnce(findings: Finding[]): Finding[] {
  const byText = new Map(
    findings.map((finding) => {
      const { file, line, column, rule, message } = finding;
      return [JSON.stringify([file, line, column, rule, message]), finding];
    }),
  );
  return [...byText.values()];
}

function inOrder(a: Finding, b: Finding): number {
  return (
    compared(a.file, b.file) || a.line - b.line || a.column - b.column || compared(a.rule, b.rule)
  );
}

/** By code unit, so that the order is the same on every machine. */
function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
