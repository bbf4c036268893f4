import { posix } from 'node:path';
import { isNeverRead, type Folder } from '#source/content-folder.ts';
import { ContentUnreadable } from '#source/content-unreadable.ts';
import type { FolderReader } from '#source/mounted.ts';
import type { TreeEntry } from './tree.ts';

/** The files of a commit by path, each by its blob id; links inside are followed. */
export interface Tree {
  files: ReadonlyMap<string, string>;
  /** Links that lead out of it, or nowhere. */
  out: ReadonlySet<string>;
}

type ReadBlob = (id: string) => Promise<Uint8Array | undefined>;

/** A link through more links than this counts as leading nowhere. */
const mostSteps = 5;
/** As many as a folder of content may have. */
const maxFiles = 100_000;
/** A target of more bytes than a path can have is no path. */
const longestTarget = 4096;
/** In bytes. A larger file is refused, as no file of content comes near it. */
const largestFile = 1 << 28;

/** Follows the links of a commit to files and folders beside them. A folder within itself is not followed. */
export async function followed(
  entries: ReadonlyMap<string, TreeEntry>,
  read: ReadBlob,
): Promise<Tree> {
  const files = new Map(
    [...entries].flatMap(([path, { id, isLink }]) => (isLink ? [] : [[path, id]])),
  );
  const targets = new Map<string, string>();
  for (const [path, { id, isLink }] of entries) {
    if (!isLink) continue;
    const bytes = (await read(id)) ?? new Uint8Array();
    const target = Buffer.from(bytes.subarray(0, longestTarget)).toString('utf8');
    targets.set(path, posix.join(posix.dirname(path), target));
    if (target === '' || posix.isAbsolute(target)) targets.set(path, '..');
  }
  for (let step = 0; step < mostSteps && targets.size > 0; step += 1) {
    for (const [path, target] of targets) {
      const found = at(files, path, target.replace(/\/$/, ''));
      if (found.length === 0 || files.size + found.length > maxFiles) continue;
      for (const [file, id] of found) files.set(file, id);
      targets.delete(path);
    }
  }
  return { files, out: new Set(targets.keys()) };
}

/** What a link brings: a file, or those of a folder. */
function at(
  files: ReadonlyMap<string, string>,
  path: string,
  target: string,
): (readonly [string, string])[] {
  const id = files.get(target);
  if (id !== undefined) return [[path, id]];
  if (`${path}/`.startsWith(target === '.' ? '' : `${target}/`)) return [];
  return [...files].flatMap(([file, blob]) =>
    file.startsWith(`${target}/`) ? [[path + file.slice(target.length), blob] as const] : [],
  );
}

/** Reads the content of a commit as a folder of the same files would be read, and says which files have no content here. */
export function treeReader(
  folder: Folder,
  { files, out }: Tree,
  sizes: ReadonlyMap<string, number>,
  read: ReadBlob,
): { reader: FolderReader; missing: string[] } {
  const isContent = contentFilter(folder);
  const listed = [...files.keys()].filter(isContent);
  const isHere = (path: string) => sizes.has(files.get(path) ?? '');
  const reader: FolderReader = {
    list: () => Promise.resolve([...listed.filter(isHere), ...[...out].filter(isContent)]),
    read: async (path) => {
      const id = files.get(path) ?? '';
      if ((sizes.get(id) ?? 0) > largestFile)
        throw new ContentUnreadable(`“${path}” can’t be read: it is too large.`);
      const bytes = await read(id);
      if (bytes) return bytes;
      throw new ContentUnreadable(`“${path}” can’t be read: this clone doesn’t have it.`);
    },
    has: (path) => files.has(path) || out.has(path),
    leadsOut: (path) => out.has(path),
    about: (path) =>
      Promise.resolve({
        bytes: sizes.get(files.get(path) ?? '') ?? 0,
        headsRepository: headsRepository(path, files),
      }),
  };
  return { reader, missing: listed.filter((path) => !isHere(path)) };
}

/** Whether a path is read; what holds for a folder holds for all that is in it. */
function contentFilter(folder: Folder): (path: string) => boolean {
  const known = new Map<string, boolean>([['.', true]]);
  const isRead = (path: string): boolean => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const is = isRead(posix.dirname(path)) && !isNeverRead(folder, path);
    known.set(path, is);
    return is;
  };
  return isRead;
}

/** As Git judges a folder: it has a `HEAD`, `objects` and `refs`. */
function headsRepository(path: string, files: ReadonlyMap<string, string>): boolean {
  if (posix.basename(path).toLowerCase() !== 'head') return false;
  const home = posix.dirname(path) === '.' ? '' : `${posix.dirname(path)}/`;
  const names = new Set(
    [...files.keys()].flatMap((file) =>
      file.startsWith(home) ? (file.slice(home.length).split('/')[0] ?? '').toLowerCase() : [],
    ),
  );
  return names.has('commondir') || (names.has('objects') && names.has('refs'));
}
