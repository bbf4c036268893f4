import type { Platform } from '#catalogue/catalogue.ts';
import { nearest } from '#model/nearest.ts';
import { quoted } from '#model/written-form.ts';
import type { Place } from '#source/place.ts';
import type { Edit } from './edit.ts';
import type { Rule, RuleFinding, Together, Unless } from './rule.ts';
import { isStanding } from './standing-rules.ts';

export type Severity = 'error' | 'warning';

/** One thing to fix. The fields are those of the JSON report; `file` is relative to the working directory. */
export interface Finding extends Place {
  rule: string;
  severity: Severity;
  /** What is wrong, with the value quoted. */
  message: string;
  /** What to do. */
  hint: string | undefined;
  fixable: boolean;
  /** What `--fix` would write. Its path is below the content folder. */
  fix?: Edit | undefined;
  /** The key that it is about, as the reference names it: `service.support.hours`. */
  about?: string | undefined;
  /** Each mistake that it tells of, if there are several. */
  mistakes?: readonly Mistake[] | undefined;
  /** How it is told as one with others; absent once that is done. */
  together?: Together | undefined;
  /** What makes it uncertain; absent once that is decided. */
  unless?: Unless | undefined;
}

/** One of several mistakes that a finding tells of, with what is said of it alone. */
export type Mistake = Omit<Place, 'file'> & Pick<Finding, 'rule' | 'severity' | 'message'>;

/** The platform's `checks` setting, by rule id. */
export type Overrides = Readonly<Record<string, Severity | 'off'>>;

/** The severity of a rule's findings, considering the platform's setting and `strictDates`. */
export function severityOf(
  rule: Pick<Rule, 'id' | 'severity' | 'dated' | 'standing'>,
  overrides: Overrides,
  strictDates: boolean,
): Severity | 'off' {
  if (rule.standing) return rule.severity;
  const severity = Object.hasOwn(overrides, rule.id) ? overrides[rule.id] : undefined;
  if (severity === 'off') return 'off';
  if (rule.dated) return strictDates ? 'error' : 'warning';
  return severity ?? rule.severity;
}

/** Overrides that match no rule. */
export function* strayOverrides(
  overrides: Overrides,
  rules: readonly Rule[],
  platform: Pick<Platform, 'at'>,
): Iterable<RuleFinding> {
  const known = new Set(rules.map(({ id }) => id));
  for (const id of Object.keys(overrides)) {
    const at = platform.at('checks', id);
    if (isStanding(id, rules)) {
      const hint = 'Remove the line. Other rules depend on this one.';
      yield { at, message: `The severity of “${id}” can’t be changed.`, hint };
      continue;
    }
    if (known.has(id)) continue;
    const near = nearest(id, known);
    const hint = near === undefined ? 'Remove the line.' : `Did you mean “${near}”?`;
    yield { at, message: `There is no rule ${quoted(id)}.`, hint };
  }
}
