import type { Finding } from '#checks/finding.ts';
import { groups, type Change, type Group } from './change.ts';
import { counted } from '#model/phrase.ts';
import { listed, short } from './phrase.ts';
import { isEmpty, type Report, type Side } from './report.ts';

/** A report as headings and lines of plain text, partly from content, for a writer to escape. */
export interface Outline {
  title: string;
  /** What was compared. */
  compared: string;
  /** How much changed; the only line if nothing did. */
  summary: string;
  notes: readonly string[];
  sections: Section[];
}

export interface Section {
  heading: string;
  lines: Line[];
}

/** One sentence: the subject, a colon, and what happened. */
export interface Line {
  subject: string;
  says: string;
  /** Where it is seen. */
  href: string | undefined;
}

/** What a report says, and in which order. `preview` is the address of a site built from the changed content. */
export function outlineOf(report: Report, preview?: string): Outline {
  const { changes, findings, affected, reviewers, platform, notes } = report;
  const found = (list: readonly Finding[]) =>
    list.map((one) => findingLine(one, report.visibility));
  const byGroup = Map.groupBy(changes, ({ group }) => group);
  const sections: Section[] = [
    ...(Object.keys(groups) as Group[]).map((group) => ({
      heading: groups[group],
      lines: (byGroup.get(group) ?? []).map((change) => changeLine(change, preview)),
    })),
    { heading: 'New findings', lines: found(findings.fresh) },
    { heading: 'Findings that are gone', lines: found(findings.gone) },
    {
      heading: 'Who is affected',
      lines: [
        line('Teams', affected.teams),
        line('Services that depend on what changed', affected.dependants),
        line('Personas', affected.personas),
      ].flat(),
    },
    {
      heading: 'Who should review it',
      lines: reviewers.map(({ team, handle, of }) => ({
        subject: handle === undefined ? team : `${team} (${handle})`,
        says: `${listed(of, 5)}.`,
        href: undefined,
      })),
    },
  ];
  const isNothing = isEmpty(report);
  return {
    title: `What changes for readers of ${short(platform, 80)}`,
    compared: `Compared: ${sideName(report.base)} and ${sideName(report.head)}.`,
    summary: isNothing
      ? `Nothing changes for readers of ${short(platform, 80)} between ${sideName(report.base)} and ${sideName(report.head)}.`
      : summaryOf(byGroup, report),
    notes,
    sections: isNothing ? [] : sections.filter(({ lines }) => lines.length > 0),
  };
}

/** The sentence of a change. */
export function sentenceOf({ subject, says }: Pick<Change, 'subject' | 'says'>): string {
  return `${short(subject, 120)}: ${ended(says)}`;
}

/** A sentence with its end; a quotation may bring one. */
function ended(says: string): string {
  return /[.!?…]”?$/.test(says) ? says : `${says}.`;
}

/** Where a change is seen on a site at an address. */
export function linkTo(
  { address, seen }: Pick<Change, 'address' | 'seen'>,
  site: string,
): string | undefined {
  if (address === undefined) return undefined;
  const [path = '', fragment] = address.split('#');
  // A hyphen has a meaning in fragments of text.
  const words =
    seen === undefined
      ? ''
      : encodeURIComponent(short(seen, 60).replace(/…$/, '')).replaceAll('-', '%2D');
  const end =
    fragment === undefined ? words && `#:~:text=${words}` : `#${encodeURIComponent(fragment)}`;
  return site.replace(/\/+$/, '') + encodeURI(path) + end;
}

function changeLine(change: Change, preview: string | undefined): Line {
  const href = preview === undefined ? undefined : linkTo(change, preview);
  return { subject: change.subject, says: ended(change.says), href };
}

/** For the public, what a finding says is left out: it may quote what is internal. */
function findingLine(
  { file, line: at, rule, message }: Finding,
  visibility: Report['visibility'],
): Line {
  const says = visibility === 'public' ? `${rule}.` : `${message} (${rule})`;
  return { subject: `${file}, line ${at}`, says, href: undefined };
}

function line(subject: string, names: readonly string[]): Line[] {
  return names.length === 0 ? [] : [{ subject, says: `${listed(names, 20)}.`, href: undefined }];
}

function sideName({ revision, commit }: Side): string {
  if (revision === undefined || !commit) return 'the files as they are';
  return `“${short(revision, 60)}” (${commit.id}, ${commit.day})`;
}

function summaryOf(
  byGroup: ReadonlyMap<Group, readonly Change[]>,
  { changes, findings }: Report,
): string {
  const parts = (Object.keys(groups) as Group[]).flatMap((group) => {
    const count = byGroup.get(group)?.length ?? 0;
    return count === 0 ? [] : `${groups[group].toLowerCase()} ${count.toLocaleString('en')}`;
  });
  const fresh =
    findings.fresh.length === 0
      ? ''
      : ` The check finds ${counted(findings.fresh.length, 'new mistake')}.`;
  if (changes.length === 0) return `Nothing changes for readers.${fresh}`;
  return `${counted(changes.length, 'change')}: ${parts.join(', ')}.${fresh}`;
}
