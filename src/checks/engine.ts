import { compare } from '#model/compare.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { EntryMemory } from '#source/entry-memory.ts';
import type { Problem } from '#source/problem.ts';
import {
  type Finding,
  type Overrides,
  type Severity,
  severityOf,
  strayOverrides,
} from './finding.ts';
import { ignoresIn, judgeIgnores, keptQuiet } from './ignore.ts';
import type { Ports } from './ports.ts';
import type { Rule, Violation } from './rule.ts';
import { violationOf } from './lines-to-write.ts';
import { failedOn, RuleFailure, type Failed } from './rule-failure.ts';

/** The content and the rules to check it with. */
export interface CheckInput {
  source: {
    /** Problems with the form of files; no setting switches these off. */
    problems: readonly Problem[];
    /** Number of content files read. */
    files: number;
  };
  /** All content, including drafts and internal entries. */
  catalogue: Catalogue;
  /** The content as built for the check's audience. Default: all content. */
  built?: Catalogue;
  rules: readonly Rule[];
  /** Facts from outside the content. Default: none. */
  ports?: Ports | undefined;
  /** Severities by rule id. Default: the platform's `checks`. */
  severities?: Overrides;
  /** Whether findings caused only by time passing keep their full severity. */
  strictDates?: boolean;
  /** Knows the files in which single-file rules found nothing. Default: these rules read every file. */
  clean?: CleanFiles | undefined;
}

type CleanFiles = Pick<EntryMemory, 'isClean' | 'markClean'>;

export interface CheckResult {
  /** Sorted by file, line, column and rule, without repeats. Each is one mistake: see `gathered`. */
  findings: Finding[];
  summary: CheckSummary;
  /** Rules that failed; empty if the check is complete. */
  failed: readonly Failed[];
}

export interface CheckSummary {
  errors: number;
  warnings: number;
  files: number;
}

/**
 * Checks the content with every enabled rule. If a rule throws, the others still run, then it rejects with
 * `RuleFailure`.
 */
export async function runChecks(input: CheckInput): Promise<CheckResult> {
  const { source, catalogue, built = catalogue, rules, ports = {}, strictDates = false } = input;
  const { clean } = input;
  const severities = input.severities ?? catalogue.platform.data.checks ?? {};
  const findings: Finding[] = [];
  const failed: Failed[] = [];
  const add = (rule: string, severity: Severity, violation: Violation & Pick<Problem, 'about'>) =>
    findings.push(stamped(rule, severity, violation));

  for (const problem of source.problems)
    add(problem.rule, 'error', violationOf(problem, catalogue));
  for (const stray of strayOverrides(severities, rules, catalogue.platform))
    add('check-exists', 'error', stray);
  for (const rule of rules) {
    const severity = severityOf(rule, severities, strictDates);
    if (severity === 'off') continue;
    const judged = rule.built ? built : catalogue;
    const judge = (whole: Catalogue) => violationsOf(rule, whole, ports, clean);
    try {
      for (const violation of await judge(judged)) add(rule.id, severity, violation);
    } catch (error) {
      failed.push(await failedOn(rule.id, error, judge, judged));
    }
  }

  const judging = rules.filter((rule) => rule.judge);
  const isWhole =
    failed.length === 0 &&
    judging.every((rule) => severityOf(rule, severities, strictDates) !== 'off');
  if (clean && isWhole) clean.markClean(filesWithout(findings, judging, catalogue));

  const ordered = eachOnce(withoutIgnored(findings, catalogue, rules)).sort(inOrder);
  const result = { findings: ordered, summary: summaryOf(ordered, source.files), failed };
  if (failed.length > 0) throw new RuleFailure(result);
  return result;
}

/** The files in which none of these rules found anything. */
function filesWithout(
  findings: readonly Finding[],
  rules: readonly Rule[],
  catalogue: Catalogue,
): Set<string> {
  const files = new Set([...catalogue.documents].map(({ file }) => file));
  const ids = new Set(rules.map(({ id }) => id));
  for (const { rule, file } of findings) if (ids.has(rule)) files.delete(file);
  return files;
}

/** Counts findings. */
export function summaryOf(findings: readonly Finding[], files: number): CheckSummary {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors, files };
}

/** The findings that no ignore silences, and findings about ignores. */
function withoutIgnored(
  findings: readonly Finding[],
  catalogue: Catalogue,
  rules: readonly Rule[],
): Finding[] {
  const ignores = [...ignoresIn(catalogue)];
  if (ignores.length === 0) return [...findings];
  const { quiet, used } = keptQuiet(ignores, findings, rules);
  const loud = findings.filter((finding) => !quiet.has(finding));
  const judged = [...judgeIgnores(ignores, used, rules)].map(({ rule, severity, ...violation }) =>
    stamped(rule, severity, violation),
  );
  return [...loud, ...judged];
}

async function violationsOf(
  rule: Rule,
  catalogue: Catalogue,
  ports: Ports,
  clean: CleanFiles | undefined,
): Promise<Violation[]> {
  const violations: Violation[] = [];
  if (rule.judge && clean) {
    for (const document of catalogue.documents) {
      if (clean.isClean(document.file)) continue;
      for (const violation of rule.judge(document, ports)) violations.push(violation);
    }
    return violations;
  }
  for await (const violation of rule.check(catalogue, ports)) violations.push(violation);
  return violations;
}

function stamped(
  rule: string,
  severity: Severity,
  { at, message, hint, fix, about, together, unless }: Violation & Pick<Problem, 'about'>,
): Finding {
  const { file, line, column, endLine, endColumn } = at;
  const fixable = fix !== undefined;
  const place = { file, line, column, endLine, endColumn };
  const more = { ...(about !== undefined && { about }), ...(together && { together }) };
  const finding = { rule, severity, ...place, message, hint, fixable, fix, ...more };
  return unless ? { ...finding, unless } : finding;
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
    compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule)
  );
}
