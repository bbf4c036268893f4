import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeWhole } from '#files/write-whole.ts';
import { modelVersion } from '#model/platform.ts';
import { quoted } from '#model/written-form.ts';
import { pathOf, shownPath } from '#source/mount-place.ts';
import { contentFolder, type ContentPlace } from './content-folder.ts';
import { runCommand, typed } from './command-line.ts';
import { pinnedIn, versionForm } from './pinned-version.ts';
import { home, isInstalled } from './project.ts';
import { tell, tellAside } from './terminal.ts';

await runCommand(
  {
    name: 'upgrade',
    summary:
      'Raises the version of Plinth in package.json; then, once that is installed, brings the content to its format.',
    options: {
      content: { summary: 'The content folder [src/content]', value: 'DIR' },
      to: {
        summary: 'The version [the newest]',
        value: 'VERSION',
        refuse: (value: string) =>
          versionForm.test(value) ? undefined : `${quoted(value)} is not a version such as 1.2.3`,
      },
      'dry-run': { summary: 'Only say what would change' },
      force: { summary: 'Also change content that has changes not yet committed' },
    },
  },
  async ({ content, to, force, 'dry-run': dryRun }) => {
    const manifest = join(home, 'package.json');
    const pinned =
      isInstalled && existsSync(manifest) ? pinnedIn(readFileSync(manifest, 'utf8')) : undefined;
    const wanted = pinned === undefined ? undefined : (to ?? (await newestVersion()));
    if (pinned !== undefined && wanted !== undefined && pinned.version !== wanted) {
      if (!dryRun) writeWhole(manifest, pinned.replaced(wanted));
      tell(
        `package.json${dryRun ? ' would say' : ''}: plinth ${pinned.version} → ${wanted}\nNext: npm install, then ${typed('upgrade', '--to', wanted)}\n`,
      );
      return 0;
    }
    await refuseOtherVersion(pinned?.version);
    return bringUp(await contentFolder(content, 'upgrade'), { dryRun, force });
  },
);

async function newestVersion(): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)('npm', ['view', 'plinth', 'version', '--json'], {
      cwd: home,
      timeout: 30_000,
    });
    const version: unknown = JSON.parse(stdout);
    if (typeof version === 'string' && versionForm.test(version)) return version;
  } catch {
    // Whatever the reason, the answer is the same.
  }
  throw new Error('The registry does not tell the newest version. Name one: --to 1.2.3');
}

/** The codemods of a version come with it. */
async function refuseOtherVersion(pinned: string | undefined): Promise<void> {
  const { default: manifest } = await import('../package.json', { with: { type: 'json' } });
  if (pinned !== undefined && pinned !== manifest.version)
    throw new Error(
      `package.json asks for plinth ${pinned}, but ${manifest.version} is installed. Run npm install first.`,
    );
}

async function bringUp(
  content: ContentPlace,
  { dryRun, force }: { dryRun: boolean; force: boolean },
): Promise<number> {
  const [{ upgradeContent }, { folderReader }, { writeChange }] = await Promise.all([
    import('#checks/upgrade-content.ts'),
    import('#source/folder-reader.ts'),
    import('./fix-folder.ts'),
  ]);
  const { from, changes, left } = await upgradeContent(folderReader(content));
  for (const file of left)
    tellAside(
      `Not changed: ${shownPath(content, content.shown, file)}. Write its keys on lines of their own.\n`,
    );
  if (changes.length === 0) {
    tell(`The content has format ${modelVersion}, the newest.\n`);
    return left.length > 0 ? 1 : 0;
  }
  if (!force && !dryRun && (await hasChanges(content)))
    throw new Error(
      `${content.shown} has changes that are not committed. Commit them first, or add --force.`,
    );
  for (const { file, before, after } of changes) {
    const name = shownPath(content, content.shown, file);
    const isWritten = dryRun || writeChange(pathOf(content, file), { before, after });
    tell(
      `${dryRun ? 'Would change' : isWritten ? 'Changed' : 'Not changed, because it has changed meanwhile:'} ${name}\n`,
    );
  }
  tell(
    `${dryRun ? 'The content would go' : 'The content went'} from format ${from} to ${modelVersion}. Next: ${typed('check')}\n`,
  );
  return left.length > 0 ? 1 : 0;
}

/** Whether Git knows of changes; false without a repository. */
async function hasChanges(content: ContentPlace): Promise<boolean> {
  const { changedLines } = await import('#history/changed-lines.ts');
  return changedLines(content, 'HEAD').then(
    (changed) => changed.size > 0,
    () => false,
  );
}
