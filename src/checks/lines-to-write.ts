import type { Catalogue } from '#catalogue/catalogue.ts';
import { inWords } from '#model/phrase.ts';
import type { Problem } from '#source/problem.ts';
import { withMeantReference } from './named-things.ts';
import type { Told, Violation } from './rule.ts';

/** A problem as a rule would report it. Keys and values with one right answer are told together: as lines to write. */
export function violationOf(
  found: Problem,
  catalogue: Catalogue,
): Violation & Pick<Problem, 'about'> {
  const problem = withMeantReference(found, catalogue);
  const { mends, fix } = problem;
  if (!mends || !fix) return problem;
  const value = mends.what === 'value' ? ` ${fix.text}` : '';
  const part = mends.keys.map((key) => `${key}:${value}`).join('\n');
  return { ...problem, together: { what: 'lines to write', part, tell } };
}

function tell(told: readonly Told[]) {
  const lines = new Map<string, string>();
  for (const line of told.flatMap(({ part }) => part.split('\n'))) {
    const key = line.slice(0, line.indexOf(':'));
    // A line with its value says more than its key alone, wherever either is reported.
    if (line.length > (lines.get(key) ?? '').length) lines.set(key, line);
  }
  return {
    message: told.map(({ message }) => message).join(' '),
    hint: `Write ${inWords([...lines.values()].map((line) => `\`${line}\``))}.`,
  };
}
