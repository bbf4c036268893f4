import { inWords } from '#model/phrase.ts';
import type { Finding, Mistake } from './finding.ts';
import type { Told } from './rule.ts';

/**
 * Findings as people are told them: those that one action mends as one, without those that others make uncertain. It
 * comes last, so that each mistake is ignored, accepted and fixed alone, and a new one never hides behind an old one.
 */
export function gathered(findings: readonly Finding[]): Finding[] {
  const certain = withoutUncertain(findings);
  const groups = [...Map.groupBy(certain, groupOf).values()];
  const told = new Map(groups.map((group) => [leadOf(group), group]));
  return certain.flatMap((finding) => {
    const group = told.get(finding);
    return group ? [asOne(finding, group)] : [];
  });
}

function withoutUncertain(findings: readonly Finding[]): Finding[] {
  const known = Map.groupBy(findings, ({ file, rule }) => `${rule} ${file}`);
  return findings.filter(({ unless, file, severity }) => {
    if (!unless) return true;
    const { rules, line, endLine } = unless;
    const others = rules.flatMap((rule) => known.get(`${rule} ${file}`) ?? []);
    // An error is never left out for a warning.
    return !others.some(
      (other) =>
        other.line >= line &&
        other.line <= endLine &&
        (severity === 'warning' || other.severity === 'error'),
    );
  });
}

function groupOf(finding: Finding): string | Finding {
  const { file, together } = finding;
  return together ? JSON.stringify([file, together.what]) : finding;
}

/** The finding that stands for the others: the first of the most severe. */
function leadOf(group: readonly Finding[]): Finding | undefined {
  return group.find(({ severity }) => severity === 'error') ?? group[0];
}

function asOne(lead: Finding, group: readonly Finding[]): Finding {
  const { together, unless: _, ...alone } = lead;
  if (!together || group.length === 1) return alone;
  return {
    ...alone,
    ...together.tell(group.flatMap(toldOf)),
    fixable: group.every(({ fixable }) => fixable),
    fix: undefined,
    mistakes: group.map(mistakeOf),
    about: aboutAll(group),
  };
}

function mistakeOf(finding: Finding): Mistake {
  const { rule, severity, line, column, endLine, endColumn, message } = finding;
  return { rule, severity, line, column, endLine, endColumn, message };
}

function toldOf({ together, rule, line, message }: Finding): Told[] {
  return together ? [{ rule, part: together.part, line, message }] : [];
}

/** The key that all are about, or the group of keys that holds them. */
function aboutAll(group: readonly Finding[]): string | undefined {
  const [first = [], ...others] = group.map(({ about }) => about?.split('.') ?? []);
  const end = first.findIndex((step, index) => others.some((other) => other[index] !== step));
  return (end < 0 ? first : first.slice(0, end)).join('.') || undefined;
}

const most = 12;

/** The parts in words, each once and at most twelve: `“x” in line 4 and “?” in lines 6 to 9`. */
export function partsInWords(told: readonly Told[], { withLines = false } = {}): string {
  const parts = [...Map.groupBy(told, ({ part }) => part)].map(([part, same]) =>
    withLines ? `${part} in ${linesInWords(same.map(({ line }) => line))}` : part,
  );
  return inWords(atMost(parts));
}

/** Lines in ascending order in words: `lines 4, 6 to 9 and 12`. */
function linesInWords(lines: readonly number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const line of new Set(lines)) {
    const last = runs.at(-1);
    if (last?.[1] === line - 1) last[1] = line;
    else runs.push([line, line]);
  }
  const words = runs.flatMap(([from, to]) =>
    to - from < 2 ? [...new Set([from, to])].map(String) : `${from} to ${to}`,
  );
  return `${words.length === 1 && !words[0]?.includes(' ') ? 'line' : 'lines'} ${inWords(atMost(words))}`;
}

function atMost(words: readonly string[]): readonly string[] {
  const more = words.length - most;
  return more > 1 ? [...words.slice(0, most), `${String(more)} more`] : words;
}
