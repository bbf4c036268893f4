import type { Finding } from './finding.ts';

/** Findings that a team accepts for now: rule, file and number, without lines, which may shift. */
export interface AcceptedFindings {
  version: 1;
  findings: { file: string; rule: string; message: string; count: number }[];
}

/** A baseline of all current findings. */
export function acceptedFindings(findings: readonly Finding[]): AcceptedFindings {
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

/** The part of a baseline that is still found, so that it only ever shrinks. */
export function tightened(accepted: AcceptedFindings, now: AcceptedFindings): AcceptedFindings {
  const found = new Map(now.findings.map((entry) => [keyOf(entry), entry.count]));
  return {
    ...accepted,
    findings: accepted.findings.flatMap((entry) => {
      const count = Math.min(entry.count, found.get(keyOf(entry)) ?? 0);
      return count > 0 ? [{ ...entry, count }] : [];
    }),
  };
}

/** Findings that the baseline does not accept. */
export function beyondAccepted(
  findings: readonly Finding[],
  accepted: AcceptedFindings,
): Finding[] {
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
