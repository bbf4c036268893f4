import { posix } from 'node:path';
import { nearest } from '#model/nearest.ts';

/** A function that names the file which a dead relative link most likely meant, as it would be written in its file. */
export function nearFile(
  files: readonly string[],
): (from: string, target: string) => string | undefined {
  let indexes:
    | { known: Set<string>; byName: Map<string, string[]>; byFolder: Map<string, string[]> }
    | undefined;
  return (from, target) => {
    indexes ??= {
      known: new Set(files),
      byName: Map.groupBy(files, (file) => posix.basename(file)),
      byFolder: Map.groupBy(files, (file) => posix.dirname(file)),
    };
    const meant =
      extended(target, indexes.known) ??
      sameName(target, indexes.byName.get(posix.basename(target)) ?? []) ??
      nearest(target, indexes.byFolder.get(posix.dirname(target)) ?? []);
    return meant === undefined ? undefined : posix.relative(posix.dirname(from), meant);
  };
}

/** The same path with the extension or file name that it lacks. */
function extended(target: string, known: ReadonlySet<string>): string | undefined {
  const stem = target.replace(/(?:\.(?:md|mdx|html))?\/?$/, '');
  return [`${stem}.md`, `${stem}.mdx`, `${stem}/index.md`].find(
    (path) => path !== target && known.has(path),
  );
}

function sameName(target: string, files: readonly string[]): string | undefined {
  return files.length === 1 ? files[0] : nearest(target, files);
}
