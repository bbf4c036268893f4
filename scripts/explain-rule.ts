import type { Rule } from '#checks/rule.ts';
import { nearest } from '#model/nearest.ts';
import { quoted } from '#model/written-form.ts';
import { tell } from './terminal.ts';

/** Prints a rule's purpose and reason with an example. Throws a sentence if no rule has the id. */
export async function explainRule(id: string, ownRules: readonly Rule[]): Promise<number> {
  const { describedRules, explain, explanationText } = await import('#checks/explain.ts');
  const known = describedRules(ownRules);
  const rule = known.find((each) => each.id === id);
  if (!rule) {
    const ids = known.map((each) => each.id);
    const near = nearest(id, ids);
    const advice =
      near === undefined ? `Available rules: ${ids.join(', ')}.` : `Did you mean “${near}”?`;
    throw new Error(`There is no rule ${quoted(id)}. ${advice}`);
  }
  tell(explanationText(await explain(rule, ownRules)));
  return 0;
}
