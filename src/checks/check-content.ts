import { buildCatalogue } from '#catalogue/build-catalogue.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { EntryMemory } from '#source/entry-memory.ts';
import type { ContentFolder } from '#source/content-folder.ts';
import { folderReader } from '#source/folder-reader.ts';
import { shownPath } from '#source/mount-place.ts';
import { readSource, type Source } from '#source/read.ts';
import { acceptedFindings, beyondAccepted, type AcceptedFindings } from './accepted-findings.ts';
import { runChecks, summaryOf, type CheckResult } from './engine.ts';
import type { Finding } from './finding.ts';
import { gathered } from './gathered.ts';
import type { Ports } from './ports.ts';
import type { Rule } from './rule.ts';
import { RuleFailure } from './rule-failure.ts';
import { rules as allRules } from './rules/index.ts';

export interface CheckOptions {
  content: ContentFolder;
  /** The content folder's name in findings. Default: its path. */
  shown?: string | undefined;
  /** The calendar date to check for. Default: today (UTC). */
  today?: string | undefined;
  /** The audience of the build. `public` also finds references to internal entries. */
  visibility?: 'public' | 'internal' | undefined;
  /** Whether findings caused only by time passing are errors. */
  strictDates?: boolean | undefined;
  /** Remembers files between runs. Default: every file is read. */
  memory?: EntryMemory | undefined;
  /** Rules in addition to Plinth's. Default: none. */
  ownRules?: readonly Rule[] | undefined;
  /** The addresses of other pages of the site that content may link to. Default: none. */
  ownPages?: readonly string[] | undefined;
  /** Provides facts from outside the content. Default: none. */
  ports?: ((catalogue: Catalogue) => Promise<Ports>) | undefined;
  /** Report only findings that touch these lines, by path below the content folder. Default: all. */
  changed?: ReadonlyMap<string, readonly Lines[]> | undefined;
  /** Accepted findings, which are left out. */
  baseline?: AcceptedFindings | undefined;
}

/** Lines from 1, the end inclusive. */
type Lines = readonly [from: number, to: number];

export interface ContentChecked extends CheckResult {
  /** A baseline of all findings, including those left out. Paths are below the content folder. */
  everything: AcceptedFindings;
  /** How many findings the baseline accepted, each mistake counted. */
  accepted: number;
  /** The text of a file, by its path in findings. */
  textOf: (file: string) => string | undefined;
  source: Source;
  /** All content, including drafts and internal entries. */
  catalogue: Catalogue;
  /** 1 if there are errors, otherwise 0. */
  exitCode: 0 | 1;
}

/**
 * Reads, links and checks a content folder. Findings name files relative to the working directory. Rejects with
 * `ContentUnreadable` if the content can't be read, or `RuleFailure` if rules failed; both mean exit code 2.
 */
export async function checkContent(options: CheckOptions): Promise<ContentChecked> {
  const { content, shown = content.path, visibility = 'internal', strictDates = false } = options;
  const nameOf = (file: string) => shownPath(content, shown, file);
  const rules = [...allRules, ...(options.ownRules ?? [])];
  const { ownPages } = options;
  const source = await readSource(folderReader(content), options.memory);
  const catalogue = buildCatalogue(source, { today: options.today, ownPages });
  const { today } = catalogue;
  const built =
    visibility === 'public' ? buildCatalogue(source, { today, visibility, ownPages }) : catalogue;
  const ports = await options.ports?.(catalogue);
  const input = { source, catalogue, built, rules, ports, strictDates, clean: options.memory };
  const result = await runChecks(input).catch((error: unknown) => {
    throw error instanceof RuleFailure ? asTold(error.named(nameOf)) : error;
  });
  const { baseline, changed } = options;
  const beyond = baseline ? beyondAccepted(result.findings, baseline) : result.findings;
  const left = changed ? beyond.filter((finding) => touches(finding, changed)) : beyond;
  const findings = gathered(left);
  const summary = summaryOf(findings, source.files);
  const texts = new Map(source.entries.map(({ file, text }) => [nameOf(file), text]));
  return {
    findings: findings.map((finding) => ({ ...finding, file: nameOf(finding.file) })),
    summary,
    everything: acceptedFindings(result.findings),
    failed: result.failed,
    accepted: result.findings.length - beyond.length,
    textOf: (file) => texts.get(file),
    source,
    catalogue,
    exitCode: summary.errors > 0 ? 1 : 0,
  };
}

function asTold({ result }: RuleFailure): RuleFailure {
  const findings = gathered(result.findings);
  return new RuleFailure({
    ...result,
    findings,
    summary: summaryOf(findings, result.summary.files),
  });
}

function touches(
  { file, line, endLine }: Finding,
  changed: ReadonlyMap<string, readonly Lines[]>,
): boolean {
  return changed.get(file)?.some(([from, to]) => from <= endLine && line <= to) ?? false;
}
