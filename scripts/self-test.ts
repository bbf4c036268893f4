import { buildCatalogue } from '#catalogue/build-catalogue.ts';
import { runChecks } from '#checks/engine.ts';
import { examplePlatform, exampleToday } from '#checks/example-platform.ts';
import type { Finding } from '#checks/finding.ts';
import type { Files, Rule } from '#checks/rule.ts';
import type { Export, ExportExample } from '#exports/export.ts';
import { loadOwn } from '#own/load.ts';
import type { OwnFiles } from '#own/own-code.ts';
import { exportedSite } from '#site/exported-site.ts';
import { defaultOptions } from '#site/options.ts';
import { siteFrom } from '#site/make-site.ts';
import type { Place } from '#source/place.ts';
import { memoryReader } from '#source/memory-reader.ts';
import { readSource } from '#source/read.ts';
import { tell } from './terminal.ts';

/** Tries the examples of the user's own rules and exports, one line each. Returns the exit code. */
export async function selfTest(
  files: OwnFiles,
  say: (text: string) => void = tell,
): Promise<number> {
  const { rules, exports } = await loadOwn(files);
  if (rules.length + exports.length === 0) {
    say('There are no rules or exports of your own beside plinth.config.\n');
    return 0;
  }
  const failed: string[] = [];
  const tried = async (name: string, attempt: () => Promise<string | undefined>) => {
    const wrong = await attempt().catch((error: unknown) => (error as Error).message);
    if (wrong !== undefined) failed.push(name);
    say(wrong === undefined ? `passed  ${name}\n` : `failed  ${name}  ${wrong}\n`);
  };
  for (const rule of rules) await tried(`rules/${rule.id}`, () => wrongWithRule(rule));
  for (const each of exports) {
    if (!each.examples?.length) say(`none    exports/${each.id}  It has no examples.\n`);
    else await tried(`exports/${each.id}`, () => wrongWithExport(each));
  }
  return failed.length > 0 ? 1 : 0;
}

/** What is wrong with a rule's examples, as a sentence. */
async function wrongWithRule(rule: Rule): Promise<string | undefined> {
  const { good, bad } = rule.examples;
  const [surplus] = await findingsOf(rule, good);
  if (surplus) return `The good example has a finding: ${said(surplus)}`;
  const found = await findingsOf(rule, bad);
  if (found.some((finding) => finding.rule === rule.id)) return undefined;
  const [other] = found;
  return `The bad example has no finding of the rule${other ? `, but one of ${other.rule}: ${said(other)}` : '.'}`;
}

/** The findings of this rule alone, and of what can't be switched off. */
async function findingsOf(rule: Rule, files: Files): Promise<readonly Finding[]> {
  const source = await sourceOf(files);
  const catalogue = buildCatalogue(source, { today: exampleToday });
  const { ports } = rule.examples;
  return (await runChecks({ source, catalogue, rules: [rule], ports })).findings;
}

function said({ file, line, column, message }: Place & { message: string }): string {
  return `${file}:${line}:${column}  ${message}`;
}

async function wrongWithExport(definition: Export): Promise<string | undefined> {
  for (const example of definition.examples ?? []) {
    const wrong = await wrongWithExample(definition, example);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

async function wrongWithExample(
  definition: Export,
  { content, gives }: ExportExample,
): Promise<string | undefined> {
  const source = await sourceOf(content);
  const [problem] = source.problems;
  if (problem)
    return `The example’s content is wrong: ${said({ ...problem.at, message: problem.message })}`;
  const site = siteFrom(source, { ...defaultOptions, today: exampleToday });
  const files = [...definition.files(exportedSite(site))];
  for (const [path, text] of Object.entries(gives)) {
    const file = files.find((each) => each.path === path);
    if (!file) {
      const paths = files.map((each) => each.path).join(', ') || 'nothing';
      return `The example gives no “${path}”, but ${paths}.`;
    }
    const given = file.body();
    if (given !== text) return `${path}${differenceIn(given, text)}`;
  }
  return undefined;
}

/** The first line in which a text is not the one expected. */
function differenceIn(given: string, wanted: string): string {
  const [lines, others] = [given.split('\n'), wanted.split('\n')];
  const index = lines.findIndex((line, at) => line !== others[at]);
  const at = index < 0 ? lines.length : index;
  const shown = (line: string | undefined) =>
    line === undefined ? 'nothing' : JSON.stringify(line);
  return `:${at + 1}: The export gives ${shown(lines[at])}, and the example says ${shown(others[at])}.`;
}

async function sourceOf(files: Files) {
  return readSource(memoryReader({ ...examplePlatform, ...files }));
}
