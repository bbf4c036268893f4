import { git } from './git.ts';

/** Lines from 1, the end inclusive. */
export type Lines = readonly [from: number, to: number];

/**
 * The lines of the files below a folder that differ from a Git revision, by path below the folder; of files that Git
 * does not know yet, all. Throws a sentence where Git can't tell.
 */
export async function changedLines(
  folder: string,
  revision: string,
): Promise<ReadonlyMap<string, Lines[]>> {
  const commit = await git(
    folder,
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  );
  if (commit === undefined)
    throw new Error(
      `Git knows no revision “${revision}” here. In a shallow clone, fetch it first.`,
    );
  const options = [
    '-c',
    'core.quotePath=false',
    'diff',
    '--unified=0',
    '--no-color',
    '--no-ext-diff',
    '--relative',
    '--no-prefix',
  ];
  const [diff, untracked] = await Promise.all([
    git(folder, ...options, commit.trim(), '--', '.'),
    git(folder, 'ls-files', '--others', '--exclude-standard', '-z'),
  ]);
  if (diff === undefined || untracked === undefined)
    throw new Error(`Git could not compare “${revision}” with what is here.`);
  const changed = linesOf(diff);
  for (const file of untracked.split('\0')) if (file !== '') changed.set(file, [[1, Infinity]]);
  return changed;
}

function linesOf(diff: string): Map<string, Lines[]> {
  const changed = new Map<string, Lines[]>();
  let file = '';
  let left = 0;
  for (const line of diff.split('\n')) {
    if (left > 0 && /^[-+\\]/.test(line)) {
      if (!line.startsWith('\\')) left -= 1;
      continue;
    }
    const named = /^\+\+\+ ([^\t]*)/.exec(line)?.[1];
    if (named !== undefined) file = named;
    const [, before = '1', start, count = '1'] =
      /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
    if (start === undefined) continue;
    left = Number(before) + Number(count);
    const from = Number(start);
    // Where lines were only taken out, what stands on both sides of the gap was touched.
    const range: Lines = count === '0' ? [from, from + 1] : [from, from + Number(count) - 1];
    changed.set(file, [...(changed.get(file) ?? []), range]);
  }
  return changed;
}
