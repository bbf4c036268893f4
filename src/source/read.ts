import { compare } from '#model/compare.ts';
import { assetKind, mostBytes, nameProblem, tooLarge, type Asset } from './asset.ts';
import type { Entry } from './entry.ts';
import type { EntryMemory } from './entry-memory.ts';
import { classifyPath, type PathClass } from './classify-path.ts';
import { belowMount, type Mount } from './content-folder.ts';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';
import type { EntryFile, EntryRead } from './read-entry.ts';
import { recalledEntry } from './kept-entries.ts';

/** Reads content files from a folder, a Git revision or memory. Paths are relative, with slashes. */
export interface Reader {
  list: () => Promise<string[]>;
  /** A file's bytes; rejects for a file outside the content. */
  read: (path: string) => Promise<Uint8Array>;
  /** Whether a listed path is a link that leads out of the content. */
  leadsOut: (path: string) => boolean;
  about: (path: string) => Promise<AboutFile>;
  /** Another file with the same path, as the user can open it. Default: there is none. */
  double?: (path: string) => string | undefined;
  /** The mount that a file comes from. Default: none. */
  mountOf?: (path: string) => Mount | undefined;
}

export interface AboutFile {
  /** Size in bytes. */
  bytes: number;
  /** Whether Git would treat its folder as a repository and obey its configuration. */
  headsRepository: boolean;
}

/** What a content folder holds. */
export interface Source {
  /** Sorted by file. */
  entries: Entry[];
  /** Sorted by file, line and column. */
  problems: Problem[];
  /** Each file that is not Markdown, by path. */
  assets: ReadonlyMap<string, Asset>;
  /** Number of files read, including assets. */
  files: number;
  /** The mount of each entry that comes from one, by path. Default: none does. */
  mounted?: ReadonlyMap<string, Mount>;
}

/**
 * Reads everything. Problems with a file are returned; only failures of the reader itself throw. Files in `memory`
 * are not parsed again.
 */
export async function readSource(reader: Reader, memory?: EntryMemory): Promise<Source> {
  const files = (await reader.list()).toSorted();
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  const assets = new Map<string, Asset>();
  const homes = new Map<string, string>();
  for (const file of files) {
    const placing = classifyPath(file);
    if (placing.what === 'ignored') continue;
    if (reader.leadsOut(file)) {
      problems.push(misplaced(file, leadsOut));
      continue;
    }
    const double = reader.double?.(file);
    if (double !== undefined) problems.push(misplaced(file, alsoIn(double)));
    if (placing.what === 'asset') {
      const about = await reader.about(file);
      if (about.headsRepository) problems.push(misplaced(file, repositoryHere));
      assets.set(file, await assetOf(file, about, reader));
    } else if (placing.what === 'misplaced') problems.push(misplaced(file, placing));
    if (placing.what !== 'entry') continue;
    const { kind, id } = placing;
    const wrong = placing.wrong ?? twice(file, placing, homes, (path) => nameOf(path, reader));
    const read = await entryOf({ file, kind, id, bytes: await reader.read(file) }, memory);
    if (wrong) problems.push(misplaced(file, wrong));
    problems.push(...read.problems);
    entries.push(wrong && read.entry.valid ? broken(read.entry) : read.entry);
  }
  problems.push(...noPlatform(entries), ...noService(entries));
  const mounted = new Map(
    entries.flatMap(({ file }) => {
      const mount = reader.mountOf?.(file);
      return mount ? [[file, mount] as const] : [];
    }),
  );
  return { entries, problems: problems.toSorted(byPlace), assets, files: files.length, mounted };
}

const repositoryHere = {
  message: 'This folder is a bare Git repository: it contains HEAD, objects and refs.',
  hint: 'Remove it from the content. Git can run programs that such a folder names.',
};

const leadsOut = {
  message: 'This link leads out of the content folder.',
  hint: 'Put the file itself here. Nothing outside the content folder is read, changed or published, and no file whose name starts with a dot.',
};

/** A file in messages: as the user can open it if it is mounted. */
function nameOf(path: string, { mountOf }: Reader): string {
  const mount = mountOf?.(path);
  return mount ? `${mount.shown}/${belowMount(mount, path)}` : path;
}

function alsoIn(double: string) {
  return {
    message: `“${double}” has the same path in the content.`,
    hint: 'Remove or rename one of them. Until then, only this file is read.',
  };
}

async function assetOf(file: string, { bytes }: AboutFile, reader: Reader): Promise<Asset> {
  const named = nameProblem(file);
  if (named) return { bytes, flaw: named };
  if (assetKind(file) === 'download') return { bytes, flaw: undefined };
  if (bytes > mostBytes) return { bytes, flaw: tooLarge };
  // Loaded only if there are images.
  const { isSound, soundFile } = await import('./sound-file.ts');
  const judged = soundFile(file, await reader.read(file));
  return { bytes, flaw: isSound(judged) ? undefined : judged };
}

/** The entry of a file, from memory if possible. The parser is loaded only if needed. */
async function entryOf(file: EntryFile, memory: EntryMemory | undefined): Promise<EntryRead> {
  const known = memory?.recall(file);
  if (known) return { entry: recalledEntry(file, known), problems: [] };
  const { readEntry } = await import('./read-entry.ts');
  const read = readEntry(file);
  if (read.entry.valid) memory?.keep(file, read.entry);
  return read;
}

/** Two files with the same address: `guides/a.md` and `guides/a/index.md`, `x.md` and `x.mdx`. */
function twice(
  file: string,
  { kind, id }: PathClass & { what: 'entry' },
  homes: Map<string, string>,
  nameOf: (path: string) => string,
) {
  const key = `${kind} ${id}`;
  const first = homes.get(key);
  homes.set(key, first ?? file);
  if (first === undefined) return undefined;
  return {
    message: `This file and “${nameOf(first)}” have the same address.`,
    hint: 'Remove or rename one of them.',
  };
}

function broken(entry: Entry): Entry {
  const { kind, id, file, title, text, body, former, at } = entry;
  return Object.freeze<Entry>({ kind, id, file, title, text, body, former, at, valid: false });
}

function misplaced(file: string, { message, hint }: { message: string; hint: string }): Problem {
  return { rule: 'syntax', at: topOf(file), message, hint };
}

function noPlatform(entries: readonly Entry[]): Problem[] {
  if (entries.some(({ kind }) => kind === 'platform')) return [];
  const message =
    entries.length === 0 ? 'The content folder is empty.' : 'There is no platform.md.';
  const lines = '`---`, `title: …`, `summary: …`, `owner: <id of a team>`, `---`';
  const hint = `Create platform.md with at least these lines: ${lines}.`;
  return [{ rule: 'schema', at: topOf('platform.md'), message, hint }];
}

/** Service folders with pages or a matrix but no service. */
function noService(entries: readonly Entry[]): Problem[] {
  const services = new Set(entries.flatMap(({ kind, id }) => (kind === 'service' ? id : [])));
  const homeless = entries.flatMap(({ kind, id }) =>
    kind === 'page' || kind === 'matrix' ? id.slice(0, id.indexOf('/')) : [],
  );
  return [...new Set(homeless)]
    .filter((id) => !services.has(id))
    .map((id) => ({
      rule: 'schema',
      at: topOf(`services/${id}/index.md`),
      message: `The folder “services/${id}” has no index.md, so its pages do not belong to a service.`,
      hint: 'Add an index.md for the service, or move the pages to guides/.',
    }));
}

function topOf(file: string): Place {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

function byPlace(a: Problem, b: Problem): number {
  return (
    compare(a.at.file, b.at.file) ||
    a.at.line - b.at.line ||
    a.at.column - b.at.column ||
    compare(a.rule, b.rule)
  );
}
