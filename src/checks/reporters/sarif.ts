import { createHash } from 'node:crypto';
import type { Place } from '#source/place.ts';
import type { Finding } from '../finding.ts';
import type { DescribedRule } from '../rule.ts';
import { failureText, type Failed } from '../rule-failure.ts';
import { rules } from '../rules/index.ts';
import { standingRules } from '../standing-rules.ts';
import { printedJson } from './printed.ts';
import { rulePage, type Reporter } from './reporter.ts';

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

/** For code scanning: SARIF 2.1.0 (OASIS), with every rule's text and fingerprints that survive shifted lines. */
export const sarif: Reporter = {
  name: 'sarif',
  report: ({ findings, failed }, { ownRules = [], authors }) => {
    const known: readonly DescribedRule[] = [...standingRules, ...rules, ...ownRules];
    const seen = new Map<string, number>();
    const log = {
      $schema: schema,
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: { name: 'Plinth', rules: known.map((rule) => described(rule, authors)) },
          },
          invocations: [invocation(failed)],
          columnKind: 'utf16CodeUnits',
          results: findings.map((finding) => ({
            ...result(finding),
            ruleIndex: known.findIndex(({ id }) => id === finding.rule),
            partialFingerprints: { 'plinth/v1': fingerprint(finding, seen) },
          })),
        },
      ],
    };
    return `${printedJson(log)}\n`;
  },
};

/** An incomplete check did not execute successfully, whatever it found. */
function invocation(failed: readonly Failed[]) {
  const notifications = failed.map((failure) => ({
    level: 'error',
    message: { text: failureText(failure) },
    associatedRule: { id: failure.rule },
  }));
  return {
    executionSuccessful: failed.length === 0,
    toolExecutionNotifications: notifications,
  };
}

function described({ id, severity, summary, why }: DescribedRule, authors: string | undefined) {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    ...(authors !== undefined && { helpUri: rulePage(id, authors) }),
    help: { text: `${summary} ${why}` },
    defaultConfiguration: { level: severity },
  };
}

function result(finding: Finding) {
  const { rule, severity, file, message, hint, mistakes = [] } = finding;
  const others = mistakes.filter(
    ({ line, column }) => line !== finding.line || column !== finding.column,
  );
  return {
    ruleId: rule,
    level: severity,
    message: { text: hint === undefined ? message : `${message}\n${hint}` },
    locations: [{ physicalLocation: located(file, finding) }],
    ...(others.length > 0 && {
      relatedLocations: others.map((mistake) => ({
        physicalLocation: located(file, mistake),
        message: { text: mistake.message },
      })),
    }),
  };
}

function located(file: string, { line, column, endLine, endColumn }: Omit<Place, 'file'>) {
  const uri = file.toWellFormed().split(/[\\/]/).map(encodeURIComponent).join('/');
  return {
    artifactLocation: { uri },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

/** Based on the finding, its file and its number among equal ones there; if it tells of several mistakes, on each. */
function fingerprint({ rule, file, message, mistakes }: Finding, seen: Map<string, number>) {
  const said = mistakes ? mistakes.map((mistake) => mistake.message) : message;
  const what = JSON.stringify([rule, file, said]);
  const count = (seen.get(what) ?? 0) + 1;
  seen.set(what, count);
  return createHash('sha256').update(`${what}${count}`).digest('hex').slice(0, 32);
}
