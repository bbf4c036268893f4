import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '#files/write-whole.ts';
import type { PersonsPath } from './content-folder.ts';
import { tell, tellAside } from './terminal.ts';

/**
 * Mends what has one right answer and says on stderr which files; a dry run prints a unified diff instead. Each file is
 * written whole or not at all.
 */
export async function fixFolder(
  { path, shown }: PersonsPath,
  { today, dryRun }: { today: string | undefined; dryRun: boolean },
): Promise<void> {
  // Imported only now: a check without it starts sooner.
  const [{ fixContent }, { createTwoFilesPatch }, { contentHistory }] = await Promise.all([
    import('#checks/fix-content.ts'),
    import('diff'),
    import('#history/content-history.ts'),
  ]);
  // What is written is checked next, and that says it too.
  const say = dryRun ? (why: string) => tellAside(`${why}\n`) : undefined;
  const ports = { history: await contentHistory(path, say) };
  const changes = await fixContent({ content: path, today, ports });
  for (const { file, before, after } of changes) {
    const name = join(shown, file);
    if (dryRun) {
      tell(createTwoFilesPatch(name, name, before, after, undefined, undefined, { context: 3 }));
      continue;
    }
    const what = writeChange(join(path, file), { before, after })
      ? 'Fixed'
      : 'Not fixed, because the file has changed meanwhile:';
    tellAside(`${what} ${name}\n`);
  }
}

/** Writes a file whole, or not at all where it is no more what it was: nobody's words are lost to a fix. */
export function writeChange(
  file: string,
  { before, after }: { before: string; after: string },
): boolean {
  const target = realpathSync(file);
  if (readFileSync(target, 'utf8') !== before) return false;
  writeWhole(target, after, statSync(target).mode);
  return true;
}
