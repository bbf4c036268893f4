import { counted } from '#model/phrase.ts';
import type { Ledger, Remark } from './ledger.ts';

/** What a report is about. */
interface Told {
  tool: string;
  root: string;
  pages: number;
  copies: readonly (readonly [from: string, to: string])[];
  /** Files that no page shows, offers or was made from. */
  unshown: readonly string[];
  /** How many files lie beside the documentation. */
  beside: number;
  ledger: Ledger;
}

/** The report of an adoption, for the people who go on with the pages. */
export function reportText({ tool, root, pages, copies, unshown, beside, ledger }: Told): string {
  const copied = new Map(copies);
  const parts = [
    `# Adopted from ${tool}`,
    `${counted(pages, 'page')} from ${root === '' ? 'the folder' : `\`${root}\``}, and ${counted(copies.length, 'other file')}. Pages without a service are guides: a service needs an owner, a category and promises, which nobody has written yet. Move a page to \`services/<id>/\` when its service is there.`,
    section(
      'Not adopted',
      'These files could not be read as pages. The originals are unchanged.',
      ledger.refused,
    ),
    section(
      'Not understood',
      'These places are as they were. Change them, or leave them.',
      ledger.unknown,
    ),
    section('Removed', 'Pages have no counterpart for this.', ledger.removed),
    section('Read, named or placed otherwise', 'See whether it is right.', ledger.changed),
    section(
      'Navigation',
      'Order and titles are in the front-matter. What it can’t say:',
      ledger.navigation,
    ),
    counts('Rewritten', 'Mark-up of other tools, by form.', ledger.rewritten),
    counts(
      'Keys',
      'Keys that only the old tool knew begin with `x-`. Remove what nobody needs.',
      ledger.keys,
    ),
    files(
      'Shown by no page',
      'Copied, if pages may offer them. Delete what nobody needs.',
      unshown.map((path) => `${path}${copied.has(path) ? '' : ' (not copied)'}`),
    ),
  ];
  if (beside > 0)
    parts.push(
      `${counted(beside, 'file')} beside \`${root}\` ${beside === 1 ? 'is' : 'are'} no documentation and stayed there.`,
    );
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** A remark as a line: its place, then what is said. */
export function remarkLine({ at, said }: Remark): string {
  return at === undefined ? said : `${at.file}:${at.line}: ${said}`;
}

function section(title: string, about: string, remarks: readonly Remark[]): string {
  return files(title, about, [...new Set(remarks.map(remarkLine))]);
}

function counts(title: string, about: string, of: ReadonlyMap<string, number>): string {
  const rows = [...of].sort(([one], [other]) => (one < other ? -1 : 1));
  return rows.length === 0
    ? ''
    : `## ${title}\n\n${about}\n\n${rows.map(([name, count]) => `- ${name}: ${count}`).join('\n')}`;
}

function files(title: string, about: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const text = lines.join('\n');
  const longest = (text.match(/`{3,}/g) ?? []).reduce(
    (most, { length }) => Math.max(most, length),
    2,
  );
  const fence = '`'.repeat(longest + 1);
  return `## ${title}\n\n${about}\n\n${fence}text\n${text}\n${fence}`;
}
