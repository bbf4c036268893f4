import type { Catalogue } from '#catalogue/catalogue.ts';
import { nearest } from '#model/nearest.ts';
import { quoted } from '#model/written-form.ts';
import type { Place, Span } from '#source/place.ts';
import { yamlComments } from '#source/yaml-comments.ts';
import { documentsIn } from './documents.ts';
import type { Finding, Severity } from './finding.ts';
import type { Rule, Violation } from './rule.ts';
import { isStanding } from './standing-rules.ts';

/** An author's word that a rule's finding in the next block or key is meant so. */
export interface Ignore {
  rule: string;
  /** Empty where none is given. */
  reason: string;
  at: Place;
  /** The lines that it speaks of. */
  covers: Pick<Span, 'line' | 'endLine'> | undefined;
}

/** Every `check-ignore rule-id: reason` in a comment of a valid file. */
export function* ignoresIn(catalogue: Catalogue): Iterable<Ignore> {
  for (const { file, text, body } of documentsIn(catalogue)) {
    if (!text.includes('check-ignore')) continue;
    for (const { text: words, next, ...span } of [...yamlComments(text), ...body.comments]) {
      const [, rule, reason = ''] = /^check-ignore\b\s*([^\s:]*)\s*:?\s*([^]*)$/.exec(words) ?? [];
      if (rule !== undefined)
        yield { rule, reason: reason.trim(), at: { file, ...span }, covers: next };
    }
  }
}

/** Whether an ignore speaks of a finding; never of one whose rule always holds, and never without a reason. */
export function keepsQuiet(
  { rule, reason, at, covers }: Ignore,
  finding: Finding,
  rules: readonly Rule[],
): boolean {
  return (
    covers !== undefined &&
    reason !== '' &&
    rule === finding.rule &&
    at.file === finding.file &&
    finding.line >= covers.line &&
    finding.line <= covers.endLine &&
    !isStanding(rule, rules)
  );
}

/** What is wrong with ignores: no rule of that id, one that always holds, no reason, nothing kept quiet. */
export function* judgeIgnores(
  ignores: readonly Ignore[],
  used: ReadonlySet<Ignore>,
  rules: readonly Rule[],
): Iterable<Violation & { rule: string; severity: Severity }> {
  const known = rules.map(({ id }) => id);
  for (const ignore of ignores) {
    const { rule: id, reason, at } = ignore;
    const unsaid = { rule: 'ignore-reason', severity: 'error', at } as const;
    const unused = { rule: 'ignore-used', severity: 'warning', at } as const;
    if (isStanding(id, rules)) {
      yield {
        ...unsaid,
        message: `The rule “${id}” always holds and can’t be ignored.`,
        hint: 'Mend what it finds, and take the ignore out.',
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
        message: `The ignore of “${id}” gives no reason.`,
        hint: `Write why: \`check-ignore ${id}: reason\`.`,
      };
    } else if (!used.has(ignore)) {
      yield {
        ...unused,
        message: `“${id}” finds nothing in the block or key after this.`,
        hint: 'Take the ignore out.',
      };
    }
  }
}
