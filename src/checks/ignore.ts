import type { Catalogue } from '#catalogue/catalogue.ts';
import { nearest } from '#model/nearest.ts';
import { quoted } from '#model/written-form.ts';
import type { Place, Span } from '#source/place.ts';
import { yamlComments } from '#source/yaml-comments.ts';
import type { Finding, Severity } from './finding.ts';
import type { Rule, RuleFinding } from './rule.ts';
import { isStanding } from './standing-rules.ts';

/** An author's note that a rule's finding in the next block or key is intended. */
export interface Ignore {
  rule: string;
  /** Empty if none is given. */
  reason: string;
  at: Place;
  /** The lines that it applies to. */
  covers: Pick<Span, 'line' | 'endLine'> | undefined;
}

/** Every `check-ignore rule-id: reason` in a comment of a valid file. */
export function* ignoresIn(catalogue: Catalogue): Iterable<Ignore> {
  for (const { file, text, body } of catalogue.documents) {
    if (!text.includes('check-ignore')) continue;
    for (const { text: words, next, ...span } of [
      ...yamlComments({ text, body }),
      ...body.comments,
    ]) {
      const [, rule, reason = ''] = /^check-ignore\b\s*([^\s:]*)\s*:?\s*([^]*)$/.exec(words) ?? [];
      if (rule !== undefined)
        yield { rule, reason: reason.trim(), at: { file, ...span }, covers: next };
    }
  }
}

/**
 * The silenced findings, and the ignores that silence them. Ignores without a reason, or of rules that can't be
 * switched off, silence nothing.
 */
export function keptQuiet(
  ignores: readonly Ignore[],
  findings: readonly Finding[],
  rules: readonly Rule[],
): { quiet: ReadonlySet<Finding>; used: ReadonlySet<Ignore> } {
  const quiet = new Set<Finding>();
  const used = new Set<Ignore>();
  const known = new Map(
    [...Map.groupBy(findings, ({ rule, file }) => `${rule} ${file}`)].map(([key, list]) => [
      key,
      list.toSorted((one, other) => one.line - other.line),
    ]),
  );
  for (const ignore of ignores) {
    const { rule, reason, at, covers } = ignore;
    if (!covers || reason === '' || isStanding(rule, rules)) continue;
    const list = known.get(`${rule} ${at.file}`) ?? [];
    for (let next = firstFrom(list, covers.line); next < list.length; next += 1) {
      const finding = list[next];
      if (!finding || finding.line > covers.endLine) break;
      quiet.add(finding);
      used.add(ignore);
    }
  }
  return { quiet, used };
}

/** The index of the first finding at or after a line. Findings are sorted by line. */
function firstFrom(findings: readonly Finding[], line: number): number {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((findings[middle]?.line ?? line) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Findings about ignores: unknown rule, rule that can't be ignored, no reason, nothing silenced. */
export function* judgeIgnores(
  ignores: readonly Ignore[],
  used: ReadonlySet<Ignore>,
  rules: readonly Rule[],
): Iterable<RuleFinding & { rule: string; severity: Severity }> {
  const known = rules.map(({ id }) => id);
  for (const ignore of ignores) {
    const { rule: id, reason, at } = ignore;
    const unsaid = { rule: 'ignore-reason', severity: 'error', at } as const;
    const unused = { rule: 'ignore-used', severity: 'warning', at } as const;
    if (isStanding(id, rules)) {
      yield {
        ...unsaid,
        message: `The rule “${id}” can’t be ignored.`,
        hint: 'Fix the finding, and remove the ignore.',
      };
    } else if (!known.includes(id)) {
      const near = nearest(id, known);
      yield {
        ...unsaid,
        message: id === '' ? 'The ignore names no rule.' : `There is no rule ${quoted(id)}.`,
        hint:
          near === undefined ? 'Write `check-ignore rule-id: reason`.' : `Did you mean “${near}”?`,
      };
    } else if (reason === '') {
      yield {
        ...unsaid,
        message: `The ignore for “${id}” has no reason.`,
        hint: `Add a reason: \`check-ignore ${id}: reason\`.`,
      };
    } else if (!used.has(ignore)) {
      yield {
        ...unused,
        message: `“${id}” reports nothing in the next block or key.`,
        hint: 'Remove the ignore.',
      };
    }
  }
}
