import { buildCatalogue } from '#catalogue/build-catalogue.ts';
import { runChecks, type CheckInput, type CheckResult } from '#checks/engine.ts';
import { examplePlatform, exampleToday } from '#checks/example-platform.ts';
import type { Files } from '#checks/rule.ts';
import { rules } from '#checks/rules/index.ts';
import { memoryReader } from '#source/memory-reader.ts';
import { readSource } from '#source/read.ts';

/** Checks files added to the example platform. */
export async function checkFiles(
  files: Files,
  options: Partial<CheckInput> & { visibility?: 'public' } = {},
): Promise<CheckResult> {
  const { visibility, ...input } = options;
  const source = await readSource(memoryReader({ ...examplePlatform, ...files }));
  const catalogue = buildCatalogue(source, { today: exampleToday });
  const built = visibility && buildCatalogue(source, { today: exampleToday, visibility });
  return runChecks({ source, catalogue, rules, ...(built && { built }), ...input });
}

/** Findings as `file:line:column severity rule message`. */
export function linesOf({ findings }: CheckResult): string[] {
  return findings.map(
    ({ file, line, column, severity, rule, message }) =>
      `${file}:${line}:${column} ${severity} ${rule} ${message}`,
  );
}
