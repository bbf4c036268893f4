import { buildCatalogue } from '#catalogue/build-catalogue.ts';
import { memoryReader } from '#source/memory-reader.ts';
import { readSource } from '#source/read.ts';
import { runChecks } from './engine.ts';
import { examplePlatform, exampleToday } from './example-platform.ts';
import type { Finding } from './finding.ts';
import type { DescribedRule, Rule } from './rule.ts';
import { rules as ourRules } from './rules/index.ts';
import { standingRules } from './standing-rules.ts';

/** Every rule that can report a finding, sorted by id: Plinth's and those in addition. */
export function describedRules(ownRules: readonly Rule[] = []): readonly DescribedRule[] {
  return [...ourRules, ...ownRules, ...standingRules].toSorted((one, other) =>
    one.id < other.id ? -1 : 1,
  );
}

/** A rule with the findings of its bad example. */
export interface Explanation extends DescribedRule {
  found: Finding[];
}

/** Explains a rule by its example: the source, the findings and what to do. */
export async function explain(
  rule: DescribedRule,
  ownRules: readonly Rule[] = [],
): Promise<Explanation> {
  const rules = [...ourRules, ...ownRules];
  const source = await readSource(memoryReader({ ...examplePlatform, ...rule.examples.bad }));
  const catalogue = buildCatalogue(source, { today: exampleToday });
  const { findings } = await runChecks({ source, catalogue, rules, ports: rule.examples.ports });
  return { ...rule, found: findings.filter((finding) => finding.rule === rule.id) };
}

/** An explanation as terminal text. */
export function explanationText({
  id,
  severity,
  dated,
  summary,
  why,
  examples,
  found,
}: Explanation) {
  const weight = dated ? 'warning; error under --strict-dates' : severity;
  const advice = found.map(({ file, line, column, message, hint }) =>
    [`${file}:${line}:${column}  ${message}`, ...(hint === undefined ? [] : [`→ ${hint}`])].join(
      '\n',
    ),
  );
  const parts = [
    `${id}  (${weight})\n${summary}\n\n${why}`,
    `Wrong:\n\n${filesText(examples.bad)}`,
    advice.join('\n'),
    `Right:\n\n${filesText(examples.good)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function filesText(files: Readonly<Record<string, string>>): string {
  return Object.entries(files)
    .map(([path, text]) => `  ${path}\n${text.trimEnd().replaceAll(/^/gm, '  │ ')}`)
    .join('\n\n');
}
