import type { Finding } from './finding.ts';

/** Findings that a team lives with for now: what is found, in which file, how often; lines may shift. */
export interface Baseline {
  version: 1;
  findings: { file: string; rule: string; message: string; count: number }[];
}

/** A baseline of all that is found now. */
export function baselineOf(findings: readonly Finding[]): Baseline {
  const counted = Map.groupBy(findings, keyOf);
  return {
    version: 1,
    findings: [...counted.values()].flatMap(([first, ...others]) =>
      first
        ? [{ file: first.file, rule: first.rule, message: first.message, count: 1 + others.length }]
        : [],
    ),
  };
}

/** What of a baseline is still found: it only ever gets shorter. */
export function tightened(accepted: Baseline, now: Baseline): Baseline {
  const found = new Map(now.findings.map((entry) => [keyOf(entry), entry.count]));
  return {
    ...accepted,
    findings: accepted.findings.flatMap((entry) => {
      const count = Math.min(entry.count, found.get(keyOf(entry)) ?? 0);
      return count > 0 ? [{ ...entry, count }] : [];
    }),
  };
}

/** Findings without what the baseline accepts. */
export function beyondBaseline(findings: readonly Finding[], accepted: Baseline): Finding[] {
  const left = new Map(accepted.findings.map((entry) => [keyOf(entry), entry.count]));
  return findings.filter((finding) => {
    const count = left.get(keyOf(finding)) ?? 0;
    left.set(keyOf(finding), count - 1);
    return count <= 0;
  });
}

function keyOf({ file, rule, message }: Pick<Finding, 'file' | 'rule' | 'message'>): string {
  return JSON.stringify([file, rule, message]);
}
