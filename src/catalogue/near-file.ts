import { posix } from 'node:path';
import { nearest } from '#model/nearest.ts';

interface Index {
  known: Set<string>;
  byName: Map<string, string[]>;
  byFolder: Map<string, string[]>;
}

/** Returns a function that suggests the file a dead relative link most likely meant, as it would be written there. */
export function nearFile(
  files: readonly string[],
): (from: string, target: string) => string | undefined {
  let index: Index | undefined;
  return (from, target) => {
    index ??= {
      known: new Set(files),
      byName: Map.groupBy(files, (file) => posix.basename(file)),
      byFolder: Map.groupBy(files, (file) => posix.dirname(file)),
    };
    const meant = extended(target, index) ?? elsewhere(target, index) ?? misspelt(target, index);
    return meant === undefined ? undefined : posix.relative(posix.dirname(from), meant);
  };
}

/** The same path with the missing extension or file name added. */
function extended(target: string, { known }: Index): string | undefined {
  const stem = target.replace(/(?:\.(?:md|mdx|html))?\/?$/, '');
  return [`${stem}.md`, `${stem}.mdx`, `${stem}/index.md`].find((path) => known.has(path));
}

/** The file with that name in a folder with a similar name, or in any folder if there is only one. */
function elsewhere(target: string, { byName }: Index): string | undefined {
  const files = byName.get(posix.basename(target)) ?? [];
  const folderOf = (file: string) => posix.basename(posix.dirname(file));
  const folder = nearest(folderOf(target), files.map(folderOf));
  if (folder !== undefined) return files.find((file) => folderOf(file) === folder);
  const isOfMany = /^(?:index|responsibilities)\./.test(posix.basename(target));
  return files.length === 1 && !isOfMany ? files[0] : undefined;
}

/** The file with a similar name in the same folder. */
function misspelt(target: string, { byFolder }: Index): string | undefined {
  const files = byFolder.get(posix.dirname(target)) ?? [];
  const stemOf = (file: string) => posix.parse(file).name;
  const name = nearest(stemOf(target), files.map(stemOf));
  return files.find((file) => stemOf(file) === name);
}
