import { join } from 'node:path';
import { buildCatalogue } from '#catalogue/build-catalogue.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { EntryMemory } from '#source/entry-memory.ts';
import { folderReader } from '#source/folder-reader.ts';
import { readSource, type Source } from '#source/read.ts';
import { baselineOf, beyondBaseline, type Baseline } from './baseline.ts';
import { runChecks, summaryOf, type CheckResult } from './engine.ts';
import type { Finding } from './finding.ts';
import type { Ports } from './ports.ts';
import type { Rule } from './rule.ts';
import { RuleFailure } from './rule-failure.ts';
import { rules as allRules } from './rules/index.ts';

export interface CheckOptions {
  /** The content folder. */
  content: string;
  /** The content folder as findings name it; as given unless said. */
  shown?: string | undefined;
  /** The calendar date to judge for; the current one (UTC) unless given. */
  today?: string | undefined;
  /** For whom it is to be built; `public` finds what internal entries would leave dead. */
  visibility?: 'public' | 'internal' | undefined;
  /** Whether what only came with time is an error. */
  strictDates?: boolean | undefined;
  /** Remembers files between runs; every file is read unless given. */
  memory?: EntryMemory | undefined;
  /** Every rule unless given. */
  rules?: readonly Rule[] | undefined;
  /** Finds out what is known beyond the content; nothing unless given. */
  ports?: ((catalogue: Catalogue) => Promise<Ports>) | undefined;
  /** Only findings that touch these lines, by path below the content folder; all unless given. */
  changed?: ReadonlyMap<string, readonly Lines[]> | undefined;
  /** Findings that are lived with: they are left out. */
  baseline?: Baseline | undefined;
}

/** Lines from 1, the end inclusive. */
type Lines = readonly [from: number, to: number];

export interface ContentChecked extends CheckResult {
  /** A baseline of all that was found, whatever was left out: paths are below the content folder. */
  everything: Baseline;
  /** How many findings the baseline accepted. */
  accepted: number;
  /** The text of a file by the path that findings have for it. */
  textOf: (file: string) => string | undefined;
  source: Source;
  /** The whole content, drafts and internal entries included. */
  catalogue: Catalogue;
  /** 1 where there are errors, 0 where there are none. */
  exitCode: 0 | 1;
}

/**
 * Reads a content folder, links it and judges it; findings name files as reached from the working directory. Rejects
 * with `ContentUnreadable` where it could not look, or `RuleFailure` where rules failed: the exit code is 2.
 */
export async function checkContent(options: CheckOptions): Promise<ContentChecked> {
  const { content, shown = content, visibility = 'internal', strictDates = false } = options;
  const { rules = allRules } = options;
  const source = await readSource(folderReader(content), options.memory);
  const catalogue = buildCatalogue(source, { today: options.today });
  const { today } = catalogue;
  const built = visibility === 'public' ? buildCatalogue(source, { today, visibility }) : catalogue;
  const ports = await options.ports?.(catalogue);
  // What is kept of a file was found by every rule: where only some judge, it says nothing.
  const clean = rules === allRules ? options.memory : undefined;
  const input = { source, catalogue, built, rules, ports, strictDates, clean };
  const result = await runChecks(input).catch((error: unknown) => {
    throw error instanceof RuleFailure ? error.below(shown) : error;
  });
  const { baseline, changed } = options;
  const beyond = baseline ? beyondBaseline(result.findings, baseline) : result.findings;
  const findings = changed ? beyond.filter((finding) => touches(finding, changed)) : beyond;
  const summary = summaryOf(findings, source.files);
  const texts = new Map(source.entries.map(({ file, text }) => [join(shown, file), text]));
  return {
    findings: findings.map((finding) => ({ ...finding, file: join(shown, finding.file) })),
    summary,
    everything: baselineOf(result.findings),
    failed: result.failed,
    accepted: result.findings.length - beyond.length,
    textOf: (file) => texts.get(file),
    source,
    catalogue,
    exitCode: summary.errors > 0 ? 1 : 0,
  };
}

function touches(
  { file, line, endLine }: Finding,
  changed: ReadonlyMap<string, readonly Lines[]>,
): boolean {
  return changed.get(file)?.some(([from, to]) => from <= endLine && line <= to) ?? false;
}
