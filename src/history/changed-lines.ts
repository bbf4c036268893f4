import { createHash, hash } from 'node:crypto';
import { readlinkSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { diffArrays } from 'diff';
import { decode } from '#source/decode.ts';
import { foldersOf, type ContentFolder, type Folder } from '#source/content-folder.ts';
import { readerOf } from '#source/folder-reader.ts';
import { blobs } from './blobs.ts';
import { GitFailure } from './git.ts';
import { repositoryOf, type Repository } from './repository.ts';
import { commitNamed, filesAt, unknownRevision, type TreeEntry } from './tree.ts';

/** Lines from 1, including the end. */
export type Lines = readonly [from: number, to: number];

/**
 * The lines of content files that differ from a Git revision, by path below the content folder. Each folder of the
 * content is compared in its own repository; one whose repository doesn't know the revision counts as unchanged. New
 * files count completely. Line endings don't count. Throws a sentence if Git can't tell of any folder.
 */
export async function changedLines(
  content: ContentFolder,
  revision: string,
): Promise<ReadonlyMap<string, Lines[]>> {
  try {
    const changed: (readonly [string, Lines[]])[] = [];
    let isKnown = false;
    for (const folder of foldersOf(content)) {
      const repository = await repositoryOf(folder);
      const commit = repository && (await commitNamed(repository, revision));
      if (!repository || commit === undefined) continue;
      isKnown = true;
      for (const [file, lines] of await linesSince(folder, repository, commit))
        changed.push([repository.at + file, lines]);
    }
    if (isKnown) return new Map(changed);
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    throw new Error(`The content could not be compared with “${revision}”: ${error.message}`, {
      cause: error,
    });
  }
  throw new Error(unknownRevision(revision));
}

/** Compared here, not with `git diff`, which runs filters from a repository's configuration. */
async function linesSince(
  content: Folder,
  repository: Repository,
  commit: string,
): Promise<Map<string, Lines[]>> {
  const former = await filesAt(repository, commit);
  const { list, read } = readerOf(content);
  const changed = new Map<string, Lines[]>();
  const edited = new Map<string, string>();
  for (const file of await list()) {
    const before = formerOf(content.path, file, former);
    if (before === undefined) changed.set(file, wholeFile);
    else if (before !== blobId(await read(file), before)) edited.set(file, before);
  }
  const texts = await blobs(repository, edited.values(), (bytes) => bytes);
  for (const [file, id] of edited) changed.set(file, linesBetween(texts.get(id), await read(file)));
  return changed;
}

const wholeFile: Lines[] = [[1, Infinity]];

/** The former blob of a file. If a link still has the same target, it is the target's blob. */
function formerOf(
  folder: string,
  file: string,
  former: ReadonlyMap<string, TreeEntry>,
): string | undefined {
  const parts = file.split('/');
  for (let count = 1; count <= parts.length; count += 1) {
    const path = parts.slice(0, count).join('/');
    const before = former.get(path);
    if (!before?.isLink) continue;
    if (blobId(linkAt(join(folder, path)), before.id) !== before.id) return undefined;
    const real = relative(realpathSync(folder), realpathSync(join(folder, file)));
    return former.get(real.replaceAll(sep, '/'))?.id;
  }
  return former.get(file)?.id;
}

function linkAt(path: string): Uint8Array {
  try {
    return readlinkSync(path, 'buffer');
  } catch {
    // It was a link before, so all of it is new.
    return Buffer.alloc(0);
  }
}

/** The id that Git gives to content, with the hash algorithm of another id. */
function blobId(bytes: Uint8Array, like: string): string {
  return createHash(like.length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${String(bytes.length)}\0`)
    .update(bytes)
    .digest('hex');
}

function linesBetween(before: Uint8Array | undefined, after: Uint8Array): Lines[] {
  if (!before) return wholeFile;
  const [old, now] = [decode(before), decode(after)];
  if (typeof old !== 'string') return wholeFile;
  if (largeFile.exec(old)?.[1] === hash('sha256', after)) return [];
  if (typeof now !== 'string') return wholeFile;
  const parts = diffArrays(old.split('\n'), now.split('\n'), { maxEditLength });
  return parts ? linesOf(parts) : wholeFile;
}

/** The pointer that Git stores for a file in LFS. */
const largeFile =
  /^version https:\/\/git-lfs\.github\.com\/spec\/[^]*?\noid sha256:([0-9a-f]{64})\n/;

/** A text with more changed lines counts as new; a full comparison would take too long. */
const maxEditLength = 2000;

function linesOf(parts: ReturnType<typeof diffArrays<string>>): Lines[] {
  const lines: Lines[] = [];
  let line = 1;
  for (const [index, { added, removed, count }] of parts.entries()) {
    const isReplaced = removed && parts[index + 1]?.added;
    if (added) lines.push([line, line + count - 1]);
    // If lines were only removed, the lines on both sides of the gap count as touched.
    else if (removed && !isReplaced) lines.push([line - 1, line]);
    if (!removed) line += count;
  }
  return lines;
}
