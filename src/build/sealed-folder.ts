import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readKept, writeKept } from '#files/kept-file.ts';

/** The file with the names and digests of files to keep; all others are rebuilt. */
const sealFile = 'seal';

/**
 * Keeps files that are byte for byte as they were when the folder was sealed under this version. Deletes everything
 * else: leftovers of killed processes, damaged files, and files never sealed.
 */
export function openSealed(folder: string, version: string): void {
  const sealed = sealedIn(folder, version);
  keepOnly(folder, '', (path) => sealed.get(path) === digestOf(join(folder, path)));
}

/** Seals the correct files of a folder, by their path below it. */
export function seal(folder: string, version: string, isRight: (path: string) => boolean): void {
  const lines = filesBelow(folder)
    .filter(isRight)
    .map((path) => `${digestOf(join(folder, path))} ${path}\n`);
  // Without a seal, the next build rebuilds everything.
  writeKept(join(folder, sealFile), version, lines.join(''));
}

function sealedIn(folder: string, version: string): Map<string, string> {
  const file = join(folder, sealFile);
  const lines = readKept(file, version)?.toString('utf8').trimEnd().split('\n');
  if (!lines) return new Map();
  const sealed = new Map(lines.map((line) => [line.slice(65), line.slice(0, 64)]));
  return sealed.set(sealFile, digestOf(file));
}

/** Returns whether anything was kept. */
function keepOnly(folder: string, below: string, stays: (path: string) => boolean): boolean {
  let isEmpty = true;
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    const stayed = entry.isDirectory()
      ? keepOnly(folder, path, stays)
      : entry.isFile() && stays(path);
    if (stayed) isEmpty = false;
    else rmSync(join(folder, path), { recursive: true, force: true });
  }
  return !isEmpty;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function digestOf(file: string): string {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch {
    return 'unreadable';
  }
}
