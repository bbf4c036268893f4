import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
  type Dirent,
  type Stats,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { ContentUnreadable } from './content-unreadable.ts';
import type { AboutFile, Reader } from './read.ts';

/**
 * Content from a folder. Dotfiles and `node_modules` are skipped, links are followed, a folder that contains
 * itself is read once. Throws `ContentUnreadable` for what is not a folder or can't be read.
 */
export function folderReader(folder: string): Reader {
  return {
    list: () => Promise.resolve().then(() => filesIn(folder)),
    // Reading at once costs a tenth of the processor time that a promise per file does.
    read: (path, most = Infinity) => Promise.resolve().then(() => contentOf(folder, path, most)),
    about: (path) => Promise.resolve(aboutOf(folder, join(folder, path))),
  };
}

/** What is read at most: a link to a whole disk, followed, would never end. */
const most = 100_000;

function filesIn(folder: string): string[] {
  if (!statOf(folder)?.isDirectory()) {
    const what = statOf(folder) ? 'is not a folder' : 'does not exist';
    throw new ContentUnreadable(`The content folder “${folder}” ${what}.`);
  }
  const files: string[] = [];
  let seen = 0;
  visit('', [realpathSync(folder)]);
  return files;

  function visit(below: string, inside: readonly string[]): void {
    for (const entry of entriesOf(join(folder, below))) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      seen += 1;
      if (seen > most) throw new ContentUnreadable(tooMany(folder, below));
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (isFolder(entry, join(folder, path))) {
        const real = entry.isSymbolicLink()
          ? realpathSync(join(folder, path))
          : join(inside.at(-1) ?? '', entry.name);
        if (!inside.includes(real)) visit(path, [...inside, real]);
      } else if (headsRepository(join(folder, path)) || isReadable(entry, join(folder, path)))
        files.push(path);
    }
  }
}

function aboutOf(folder: string, path: string): AboutFile {
  const stat = statOf(path);
  return {
    bytes: stat?.size ?? 0,
    isElsewhere: stat !== undefined && !isWithin(homeOf(folder), realpathSync(path)),
    headsRepository: headsRepository(path),
  };
}

/** Whether a path is the HEAD of a Git repository, which may lead nowhere; some disks take letters of both cases for one. */
function headsRepository(path: string): boolean {
  if (basename(path).toLowerCase() !== 'head') return false;
  const names = new Set(entriesOf(dirname(path)).map(({ name }) => name.toLowerCase()));
  return names.has('commondir') || (names.has('objects') && names.has('refs'));
}

/** The repository that a folder lies in, by its real path; the folder itself where there is none. */
function homeOf(folder: string): string {
  const real = realpathSync(folder);
  for (let at = real; at !== dirname(at); at = dirname(at))
    if (existsSync(join(at, '.git'))) return at;
  return real;
}

function isWithin(home: string, path: string): boolean {
  return path.startsWith(home.endsWith(sep) ? home : `${home}${sep}`);
}

function tooMany(folder: string, below: string): string {
  const many = most.toLocaleString('en');
  return `The content folder “${folder}” holds more than ${many} files, counted up to “${below}”: does a link lead out of it?`;
}

function isFolder(entry: Dirent, path: string): boolean {
  return entry.isDirectory() || (entry.isSymbolicLink() && statOf(path)?.isDirectory() === true);
}

/** Whether it is a file; a Markdown file that is something else (a dead link, a pipe) can't be passed over. */
function isReadable(entry: Dirent, path: string): boolean {
  if (entry.isFile() || (entry.isSymbolicLink() && statOf(path)?.isFile())) return true;
  if (!/\.mdx?$/i.test(entry.name)) return false;
  throw new ContentUnreadable(
    `“${path}” can’t be read: it is not a file, or a link that leads nowhere.`,
  );
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw unreadable(folder, error);
  }
}

function contentOf(folder: string, path: string, most: number): Uint8Array {
  try {
    return most < Infinity
      ? beginningOf(join(folder, path), most)
      : readFileSync(join(folder, path));
  } catch (error) {
    throw unreadable(join(folder, path), error);
  }
}

function beginningOf(path: string, most: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(most);
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it is not there',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
};

function unreadable(path: string, error: unknown): ContentUnreadable {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new ContentUnreadable(`“${path}” can’t be read: ${reasons[code] ?? code}.`, {
    cause: error,
  });
}
