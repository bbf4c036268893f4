import type { Document } from '#catalogue/catalogue.ts';
import { acceptedFindings, beyondAccepted } from '#checks/accepted-findings.ts';
import type { Finding } from '#checks/finding.ts';
import { addressChanges } from './addresses.ts';
import { affectedBy, reviewersOf, type Affected, type Reviewer } from './affected.ts';
import { groups, type Change, type Failure, type Group } from './change.ts';
import { dutyChanges } from './duties.ts';
import { entryChanges } from './entries.ts';
import { pairsOf, type Pairs, type State } from './pairs.ts';
import { counted } from '#model/phrase.ts';
import { listed } from './phrase.ts';
import { reviews } from './reviews.ts';
import { roadmapChanges } from './roadmap.ts';
import { serviceChanges } from './services.ts';

/** A time whose content is compared. */
export interface Side {
  /** As the user named it; undefined for the files as they are. */
  revision: string | undefined;
  /** The commit that was read; undefined for the files as they are. */
  commit: { id: string; day: string } | undefined;
  /** What could not be read of it, as sentences. */
  notes: readonly string[];
}

/** What a change of content means for readers. */
export interface Report {
  platform: string;
  base: Side;
  head: Side;
  visibility: 'public' | 'internal';
  /** What the reader of the report has to know about its limits, as sentences. */
  notes: string[];
  /** Most important first. */
  changes: Change[];
  findings: { fresh: readonly Finding[]; gone: readonly Finding[] };
  affected: Affected;
  reviewers: Reviewer[];
}

/** Compares two states of content. Both are catalogues for the same audience and day. */
export function reportOf(
  base: State & { side: Side },
  head: State & { side: Side },
  visibility: Report['visibility'],
): Report {
  const pairs = pairsOf(base, head);
  const changes = [
    ...dutyChanges(base, head, pairs),
    ...serviceChanges(base, head, pairs),
    ...roadmapChanges(base, head, pairs),
    ...entryChanges(base, head, pairs),
    ...addressChanges(base, head, pairs),
    ...draftChanges(base, head),
    ...reviews(pairs),
  ].toSorted((one, other) => rankOf(one) - rankOf(other));
  return {
    platform: head.catalogue.platform.title,
    base: base.side,
    head: head.side,
    visibility,
    notes: [
      ...base.side.notes,
      ...head.side.notes,
      ...unreadNotes('before', base, visibility),
      ...unreadNotes('now', head, visibility),
    ],
    changes,
    findings: findingsBetween(base, head, pairs),
    affected: affectedBy(changes),
    reviewers: reviewersOf(changes, base.catalogue),
  };
}

const order = Object.keys(groups) as Group[];

/** Within a group, what `--fail-on` can refuse comes first. */
function rankOf({ group, fails }: Change): number {
  return 2 * order.indexOf(group) + (fails === undefined ? 1 : 0);
}

/** How often a condition of `--fail-on` is met. */
export function failuresIn({ changes, findings }: Report, name: Failure): number {
  if (name === 'new-finding') return findings.fresh.length;
  return changes.filter(({ fails }) => fails === name).length;
}

/** Whether there is nothing to tell. */
export function isEmpty({ changes, findings }: Report): boolean {
  return changes.length + findings.fresh.length + findings.gone.length === 0;
}

/** Files that do not parse on one of the sides. For the public, their names are not told. */
function unreadNotes(when: string, { entries }: State, visibility: Report['visibility']): string[] {
  const files = entries.flatMap(({ valid, file }) => (valid ? [] : file));
  if (files.length === 0) return [];
  const names = visibility === 'public' ? '' : `: ${listed(files)}`;
  return [
    `${counted(files.length, 'file')} could not be read as ${files.length === 1 ? 'it is' : 'they are'} ${when}, so what changed there is not told${names}.`,
  ];
}

/** One line for each entry that is or was a draft, which the site leaves out. */
function draftChanges(base: State, head: State): Change[] {
  const before = new Map(base.drafted.documents.map((one) => [one.file, one]));
  const changed = head.drafted.documents.filter(
    (one: Document) => one.draft && before.get(one.file)?.text !== one.text,
  );
  if (changed.length === 0) return [];
  return [
    {
      kind: 'drafts-changed',
      group: 'others',
      subject: 'Drafts',
      says: `${counted(changed.length, 'draft')} changed, which the site leaves out: ${listed(changed.map(({ title }) => title))}`,
      about: [],
    },
  ];
}

/** Findings match by rule, file and message, as those of a baseline do; lines may shift and files may move. */
function findingsBetween(base: State, head: State, pairs: Pairs): Report['findings'] {
  const before = base.findings.map((one) => ({ ...one, file: pairs.fileNow(one.file) }));
  return {
    fresh: beyondAccepted(head.findings, acceptedFindings(before)),
    gone: beyondAccepted(before, acceptedFindings(head.findings)),
  };
}
