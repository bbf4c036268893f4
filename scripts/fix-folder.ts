import { readFileSync, realpathSync, statSync } from 'node:fs';
import type { Rule } from '#checks/rule.ts';
import { writeWhole } from '#files/write-whole.ts';
import { pathOf, shownPath } from '#source/mount-place.ts';
import { addressesBesideContent } from '#site/authors.ts';
import { allowedComponentsOf, type OwnParts } from '#site/own-parts.ts';
import { readConfiguration } from './configuration.ts';
import type { ContentPlace } from './content-folder.ts';
import { tell, tellAside } from './terminal.ts';

/**
 * Applies all safe fixes and lists the changed files on stderr; a dry run prints a unified diff instead. Each file is
 * written atomically.
 */
export async function fixFolder(
  content: ContentPlace,
  options: {
    today: string | undefined;
    dryRun: boolean;
    own: OwnParts | undefined;
    ownRules: readonly Rule[];
  },
): Promise<void> {
  const { shown } = content;
  const { today, dryRun, own, ownRules } = options;
  // Imported only now, so that a check without fixes starts sooner.
  const [{ fixContent }, { createTwoFilesPatch }, { contentHistory }] = await Promise.all([
    import('#checks/fix-content.ts'),
    import('diff'),
    import('#history/content-history.ts'),
  ]);
  // Files that are written are checked next, and that check reports it too.
  const say = dryRun ? (why: string) => tellAside(`${why}\n`) : undefined;
  const ports = {
    history: await contentHistory(content, say),
    components: allowedComponentsOf(own),
  };
  const { authors = true } = await readConfiguration();
  const ownPages = addressesBesideContent({ parts: own, authors }, ownRules);
  const changes = await fixContent({ content, today, ports, ownPages, ownRules });
  for (const { file, before, after } of changes) {
    const name = shownPath(content, shown, file);
    if (dryRun) {
      tell(createTwoFilesPatch(name, name, before, after, undefined, undefined, { context: 3 }));
      continue;
    }
    const what = writeChange(pathOf(content, file), { before, after })
      ? 'Fixed'
      : 'Not fixed, because the file has changed meanwhile:';
    tellAside(`${what} ${name}\n`);
  }
}

/** Writes a file atomically, unless it has changed meanwhile, so that a fix never overwrites new text. */
export function writeChange(
  file: string,
  { before, after }: { before: string; after: string },
): boolean {
  const target = realpathSync(file);
  if (readFileSync(target, 'utf8') !== before) return false;
  writeWhole(target, after, statSync(target).mode);
  return true;
}
