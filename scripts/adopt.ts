import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  type Dirent,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { adopt, type Adoption } from '#adoption/adopt.ts';
import { remarkLine } from '#adoption/report.ts';
import { counted } from '#model/phrase.ts';
import { writeAccepted } from '#checks/accepted-findings-text.ts';
import { checkContent } from '#checks/check-content.ts';
import { parseDiagrams } from '#checks/diagrams.ts';
import { diagramParser } from '#diagrams/diagram-parser.ts';
import { reasonOf } from '#files/disk-trouble.ts';
import { isWithin } from '#files/within.ts';
import { lastChanges } from '#history/content-history.ts';
import { todayIn } from '#model/period.ts';
import { quoted } from '#model/written-form.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { dateOption, runCommand, typed } from './command-line.ts';
import { standpoint } from './content-folder.ts';
import { tell, tellAside } from './terminal.ts';
import { writeNewFiles } from './write-new-files.ts';

const command = {
  name: 'adopt',
  summary:
    'Makes content of the documentation of MkDocs, Docusaurus, Starlight, Hugo, Jekyll or a wiki.',
  positionals: ['DIR'],
  options: {
    out: { summary: 'A new or empty folder for the result', value: 'DIR', default: 'adopted' },
    today: dateOption('The date to check for [today]'),
  },
} as const;

/** Remarks of a kind that the terminal shows; the report has all. */
const mostShown = 10;
const maxFiles = 100_000;
const neverRead = new Set(['.git', '.hg', '.svn', 'node_modules']);

await runCommand(command, async ({ out: shown, today = todayIn('UTC') }, [given = '']) => {
  const from = standpoint(command.name);
  const folder = resolve(from, given);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`There is no folder ${quoted(given)}.`);
  const out = resolve(from, shown);
  refuseOut(out, { shown, folder, given });
  const { files, unread } = filesIn(folder);
  const changed = await lastChanges(wholeFolder(folder));
  const adoption = await adopt(
    {
      sizes: new Map([...files].map(([path, { size }]) => [path, size])),
      changed:
        changed.size > 0 ? changed : new Map([...files].map(([path, { day }]) => [path, day])),
      unread,
      read: (path) => bytesOf(join(folder, path)),
    },
    { title: basename(folder) },
  );
  if (adoption.pages === 0) throw new Error(`There are no pages of Markdown in ${quoted(given)}.`);
  write(adoption, { folder, out });
  const accepted = await baselineOf(join(out, 'content'), today);
  writeNewFiles(out, { 'findings.json': writeAccepted(accepted), 'report.md': adoption.report });
  sayDone(adoption, {
    shown,
    findings: accepted.findings.reduce((sum, { count }) => sum + count, 0),
  });
  return adoption.ledger.refused.length > 0 ? 1 : 0;
});

function refuseOut(
  out: string,
  { shown, folder, given }: { shown: string; folder: string; given: string },
): void {
  if (isWithin(out, folder))
    throw new Error(`${quoted(shown)} is in ${quoted(given)}. Name a folder elsewhere: --out DIR.`);
  if (!existsSync(out)) return;
  if (!statSync(out).isDirectory()) throw new Error(`${quoted(shown)} is not a folder.`);
  if (readdirSync(out).length > 0)
    throw new Error(
      `${quoted(shown)} is not empty. Nothing is ever overwritten: name a new folder with --out DIR.`,
    );
}

function bytesOf(path: string): Uint8Array | string {
  try {
    return readFileSync(path);
  } catch (error) {
    return reasonOf(error);
  }
}

interface Found {
  files: Map<string, { size: number; day: string }>;
  /** Why a file or a folder can’t be read, by its path. */
  unread: Map<string, string>;
}

/** Every file of a folder by its path below it. Links are never followed. */
function filesIn(folder: string): Found {
  const found: Found = { files: new Map(), unread: new Map() };
  const { files, unread } = found;
  const attempt = <T>(path: string, read: (whole: string) => T): T | undefined => {
    try {
      return read(join(folder, path));
    } catch (error) {
      unread.set(path, reasonOf(error));
      return undefined;
    }
  };
  const visit = (below: string) => {
    const entries = attempt(below, (whole) => readdirSync(whole, { withFileTypes: true })) ?? [];
    for (const entry of entries.sort(byName)) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isSymbolicLink()) tellAside(`${path}: Links are not followed.\n`);
      else if (entry.isDirectory() && !neverRead.has(entry.name)) visit(path);
      else if (entry.isFile()) {
        const about = attempt(path, (whole) => {
          accessSync(whole, constants.R_OK);
          return statSync(whole);
        });
        if (about)
          files.set(path, { size: about.size, day: about.mtime.toISOString().slice(0, 10) });
      }
      if (files.size > maxFiles)
        throw new Error(
          `There are more than ${maxFiles.toLocaleString('en')} files. Name the folder of the documentation.`,
        );
    }
  };
  visit('');
  return found;
}

function byName(one: Dirent, other: Dirent): number {
  return one.name < other.name ? -1 : 1;
}

function write(
  { texts, copies }: Adoption,
  { folder, out }: { folder: string; out: string },
): void {
  const content = join(out, 'content');
  mkdirSync(content, { recursive: true });
  const taken = writeNewFiles(content, texts);
  if (taken.length > 0) throw new Error(`${taken.join(', ')} already exists. Nothing was written.`);
  for (const [old, place] of copies) {
    mkdirSync(dirname(join(content, place)), { recursive: true });
    copyFileSync(join(folder, old), join(content, place), constants.COPYFILE_EXCL);
  }
}

/** Everything that a check finds, to be accepted for now. */
async function baselineOf(path: string, today: string) {
  const { everything } = await checkContent({
    content: wholeFolder(path),
    today,
    ports: async (catalogue) => ({
      diagrams: await parseDiagrams(catalogue, diagramParser(path), (file) => file),
    }),
  });
  return everything;
}

function sayDone(
  { tool, pages, copies, ledger }: Adoption,
  { shown, findings }: { shown: string; findings: number },
): void {
  for (const kind of ['refused', 'unknown', 'navigation'] as const) {
    const remarks = ledger[kind];
    for (const remark of remarks.slice(0, mostShown)) tellAside(`${remarkLine(remark)}\n`);
    if (remarks.length > mostShown)
      tellAside(`… and ${remarks.length - mostShown} more, see ${shown}/report.md\n`);
  }
  tell(
    `${counted(pages, 'page')} and ${counted(copies.length, 'other file')} from ${tool} in ${shown}/content\n` +
      `${counted(findings, 'finding')} accepted for now in ${shown}/findings.json\n` +
      `What is left to do: ${shown}/report.md\n` +
      `Next: ${typed('build', '--content', `${shown}/content`, '--baseline', `${shown}/findings.json`)}\n`,
  );
}
