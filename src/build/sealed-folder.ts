import { createHash } from 'node:crypto';
import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readKept, writeKept } from '#files/kept-file.ts';

/** The file with the names and digests of all others. */
const sealFile = 'seal';

/** Whether a folder is exactly as it was when it was sealed under this version. Changes nothing. */
export function isSealed(folder: string, version: string): boolean {
  const sealed = sealedIn(folder, version);
  const files = sealed.size === 0 ? [] : filesBelow(folder);
  return (
    files.length > 0 &&
    files.length === sealed.size &&
    files.every((path) => sealed.get(path) === digestOf(join(folder, path)))
  );
}

/** Seals a folder as it is. */
export function seal(folder: string, version: string): void {
  const lines = filesBelow(folder).map((path) => `${digestOf(join(folder, path))} ${path}\n`);
  // Without a seal, the next build makes it again.
  writeKept(join(folder, sealFile), version, lines.join(''));
}

/** Copies what is in a sealed folder, without its seal. */
export function copySealed(folder: string, to: string): void {
  cpSync(folder, to, { recursive: true, filter: (path) => path !== join(folder, sealFile) });
}

function sealedIn(folder: string, version: string): Map<string, string> {
  const file = join(folder, sealFile);
  const lines = readKept(file, version)?.toString('utf8').trimEnd().split('\n');
  if (!lines) return new Map();
  const sealed = new Map(lines.map((line) => [line.slice(65), line.slice(0, 64)]));
  return sealed.set(sealFile, digestOf(file));
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
