import type { Catalogue } from '#catalogue/catalogue.ts';
import { buildCatalogue } from '#catalogue/build-catalogue.ts';
import { parseDiagrams } from '#checks/diagrams.ts';
import { runChecks } from '#checks/engine.ts';
import type { Finding } from '#checks/finding.ts';
import type { Rule } from '#checks/rule.ts';
import { RuleFailure } from '#checks/rule-failure.ts';
import { rules } from '#checks/rules/index.ts';
import { diagramParser } from '#diagrams/diagram-parser.ts';
import { contentAt, type ContentAt } from '#history/content-at.ts';
import { isDiagram } from '#markdown/code-language.ts';
import type { State } from '#report/pairs.ts';
import type { Side } from '#report/report.ts';
import { addressesBesideContent } from '#site/authors.ts';
import { allowedComponentsOf, type OwnParts } from '#site/own-parts.ts';
import type { EntryMemory } from '#source/entry-memory.ts';
import { folderReader } from '#source/folder-reader.ts';
import { readSource, type Reader, type Source } from '#source/read.ts';
import { recentEntries } from '#source/recent-entries.ts';
import type { ContentPlace } from './content-folder.ts';
import { keptEntries } from './entries-file.ts';

/** What two states of content are read and checked with: the same for both. */
interface Reading {
  content: ContentPlace;
  visibility: 'public' | 'internal';
  today: string | undefined;
  own: OwnParts | undefined;
  ownRules: readonly Rule[];
  authors: boolean;
}

export type SidedState = State & { side: Side };

/** The content at two times, `head` undefined for the files as they are, each checked with the rules of today. */
export async function statesBetween(
  base: string,
  head: string | undefined,
  reading: Reading,
): Promise<{ base: SidedState; head: SidedState }> {
  const { content } = reading;
  const recent = recentEntries();
  const opened: ContentAt[] = [];
  const open = async (...revisions: [string, string?]) => {
    const found = await contentAt(content, ...revisions);
    opened.push(found);
    return found;
  };
  try {
    const before = await open(base, head ?? 'HEAD');
    const after = head === undefined ? undefined : await open(head);
    const sourceOf = (reader: Reader) => readSource(reader, memoryFor(reading, recent));
    const [now, then] = [
      await sourceOf(after?.reader ?? folderReader(content)),
      await sourceOf(before.reader),
    ];
    const present = read(now, reading, sideOf(head, after));
    const { today } = present.catalogue;
    const former = read(then, { ...reading, today }, sideOf(base, before));
    const known = [diagramsIn(present.checked), diagramsIn(former.checked)] as const;
    const [own, others] = known;
    const isSame = (source: string) => own.has(source) && others.has(source);
    return {
      head: await checked(present, reading, isSame),
      base: await checked(former, reading, isSame),
    };
  } finally {
    for (const each of opened) each.close();
  }
}

/** What is known of files from earlier checks, and from the other state. Nothing is written. */
function memoryFor({ content, own }: Reading, recent: EntryMemory): EntryMemory {
  const kept = keptEntries(content, own);
  return {
    recall: (file) => kept.recall(file) ?? recent.recall(file),
    keep: (file, known) => recent.keep(file, known),
    isClean: (file) => kept.isClean(file),
    markClean: () => undefined,
  };
}

function sideOf(revision: string | undefined, at: ContentAt | undefined): Side {
  if (!at || revision === undefined) return { revision: undefined, commit: undefined, notes: [] };
  const { missing, wasAt, commit, isApart } = at;
  const notes: string[] = [];
  if (isApart)
    notes.push(
      `Git does not know where the changes left “${revision}”, so what happened there since looks undone. In a shallow clone, fetch more.`,
    );
  if (wasAt !== undefined) notes.push(`At “${revision}”, the content was in “${wasAt || '.'}”.`);
  if (missing.length > 0)
    notes.push(
      `This clone does not have the content of ${missing.length} files at “${revision}”, which are left out.`,
    );
  return { revision, commit, notes };
}

interface Read extends Omit<SidedState, 'findings'> {
  source: Source;
  /** Everything, for the checks. */
  checked: Catalogue;
}

function read(source: Source, reading: Reading, side: Side): Read {
  const { visibility, today } = reading;
  const ownPages = ownPagesOf(reading);
  const checked = buildCatalogue(source, { today, ownPages });
  const options = { today: checked.today, visibility, ownPages };
  const drafted = visibility === 'public' ? buildCatalogue(source, options) : checked;
  const catalogue = buildCatalogue(source, { ...options, drafts: false });
  return { source, side, checked, drafted, catalogue, entries: source.entries };
}

function ownPagesOf({ own, ownRules, authors }: Reading): readonly string[] | undefined {
  return addressesBesideContent({ parts: own, authors }, ownRules);
}

function diagramsIn({ documents }: Catalogue): Set<string> {
  return new Set(
    documents.flatMap(({ body }) =>
      body.fences.flatMap(({ lang, value }) => (isDiagram(lang) ? value : [])),
    ),
  );
}

/**
 * A state with its findings. What a history says is not asked, as there is none of the former state; diagrams that both
 * states have are not parsed, as they are no difference.
 */
async function checked(
  { source, checked: catalogue, ...state }: Read,
  { content, visibility, own, ownRules }: Reading,
  isSame: (diagram: string) => boolean,
): Promise<SidedState> {
  const parse = diagramParser(content.path);
  const diagrams = await parseDiagrams(
    catalogue,
    (diagram) => (isSame(diagram) ? Promise.resolve(undefined) : parse(diagram)),
    (file) => file,
  );
  const ports = { components: allowedComponentsOf(own), diagrams };
  const input = { source, catalogue, built: state.drafted, rules: [...rules, ...ownRules], ports };
  const { findings, notes } = await findingsOf(input);
  const shown = new Set(state.drafted.documents.map(({ file }) => file));
  return {
    ...state,
    side: { ...state.side, notes: [...state.side.notes, ...notes] },
    findings: visibility === 'public' ? findings.filter(({ file }) => shown.has(file)) : findings,
  };
}

/** If a rule fails, the findings of the others are still compared. */
async function findingsOf(
  input: Parameters<typeof runChecks>[0],
): Promise<{ findings: readonly Finding[]; notes: string[] }> {
  try {
    return { findings: (await runChecks(input)).findings, notes: [] };
  } catch (error) {
    if (!(error instanceof RuleFailure)) throw error;
    const names = error.result.failed.map(({ rule }) => rule).join(', ');
    return { findings: error.result.findings, notes: [`These rules failed: ${names}.`] };
  }
}
