import { join } from 'node:path';
import { buildCatalogue } from '#catalogue/build-catalogue.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { folderReader } from '#source/folder-reader.ts';
import { readSource, type Source } from '#source/read.ts';
import { runChecks, type CheckResult } from './engine.ts';
import type { Rule } from './rule.ts';
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
  /** Every rule unless given. */
  rules?: readonly Rule[] | undefined;
}

export interface ContentChecked extends CheckResult {
  source: Source;
  /** The whole content, drafts and internal entries included. */
  catalogue: Catalogue;
  /** 1 where there are errors, 0 where there are none. */
  exitCode: 0 | 1;
}

/**
 * Reads a content folder, links it and judges it; findings name files as reached from the working directory. Rejects
 * with `ContentUnreadable` or `RuleFailure` where it could not look: then nothing is known, and the exit code is 2.
 */
export async function checkContent(options: CheckOptions): Promise<ContentChecked> {
  const { content, shown = content, visibility = 'internal', strictDates = false } = options;
  const { today = new Date().toISOString().slice(0, 10), rules = allRules } = options;
  const source = await readSource(folderReader(content));
  const catalogue = buildCatalogue(source, { today });
  const built = visibility === 'public' ? buildCatalogue(source, { today, visibility }) : catalogue;
  const { findings, summary } = await runChecks({ source, catalogue, built, rules, strictDates });
  return {
    findings: findings.map((finding) => ({ ...finding, file: join(shown, finding.file) })),
    summary,
    source,
    catalogue,
    exitCode: summary.errors > 0 ? 1 : 0,
  };
}
