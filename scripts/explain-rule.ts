import type { Rule } from '#checks/rule.ts';
import { nearest } from '#model/nearest.ts';
import { quoted } from '#model/written-form.ts';
import { tell } from './terminal.ts';

/**
 * Prints a rule's purpose and reason with an example, or what can be written of a kind (`service`) or as a key
 * (`service.owner`). Throws a sentence if there is nothing of the name.
 */
export async function explainRule(id: string, ownRules: readonly Rule[]): Promise<number> {
  const [{ describedRules, explain, explanationText }, { referenceNames, referenceText }] =
    await Promise.all([import('#checks/explain.ts'), import('#checks/reference-text.ts')]);
  const known = describedRules(ownRules);
  const rule = known.find((each) => each.id === id);
  if (rule) {
    tell(explanationText(await explain(rule, ownRules)));
    return 0;
  }
  const reference = referenceText(id);
  if (reference !== undefined) {
    tell(reference);
    return 0;
  }
  const ids = known.map((each) => each.id);
  const near = nearest(id, [...ids, ...referenceNames()]);
  const advice =
    near === undefined ? `Available rules: ${ids.join(', ')}.` : `Did you mean “${near}”?`;
  throw new Error(`There is no rule ${quoted(id)}. ${advice}`);
}
