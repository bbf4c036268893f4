import { join, relative, resolve, sep } from 'node:path';
import { cacheHome } from '#files/kept-file.ts';
import { isWithin, realPath } from '#files/within.ts';
import type { Configuration } from '#model/configuration.ts';
import type { LookFolders } from '#site/read-look.ts';
import { isNeverRead, type ContentFolder, type Mount } from '#source/content-folder.ts';
import { refuseMounts } from '#source/refuse-mounts.ts';
import { readConfiguration } from './configuration.ts';
import { home, isInstalled, project } from './project.ts';

/** A path from the user: absolute for file access, and as shown in messages. */
export interface PersonsPath {
  path: string;
  shown: string;
}

/** The content folder as a command reads and names it. */
export type ContentPlace = PersonsPath & ContentFolder;

/**
 * The content folder given to a command, relative to the user's directory; by default that of
 * the configuration, or `content`; in a clone, `src/content`.
 * npm changes to the project before running a script, and keeps the former directory in INIT_CWD.
 */
export async function contentFolder(
  given: string | undefined,
  command: string,
): Promise<ContentPlace> {
  const from = standpoint(command);
  const configured = await readConfiguration();
  const {
    content = isInstalled ? 'content' : 'src/content',
    ignore = [],
    sources = [],
  } = configured;
  const path = given === undefined ? resolve(home, content) : resolve(from, given);
  const place = {
    path,
    shown: given ?? (relative(from, path) || '.'),
    ignore: [...ignore, ...besideContent(path, configured)],
    mounts: sources.map((source) => mountOf(source, from)),
  };
  refuseMounts(place);
  refuseOwnIn(place, configured);
  refuseCacheIn(place);
  return place;
}

function mountOf(
  { folder, at, repository }: NonNullable<Configuration['sources']>[number],
  from: string,
): Mount {
  const path = resolve(home, folder);
  return { path, named: folder, shown: relative(from, path) || '.', at, repository };
}

/** Where the files of a look may lie. */
export function lookFolders({ path }: ContentFolder): LookFolders {
  return { home, content: path, published: join(project, 'public') };
}

/** The files and folders that the configuration names, apart from content. */
function ownPlaces(settings: Configuration): string[] {
  const {
    out = 'dist',
    public: copied = 'public',
    pages = 'pages',
    baseline,
    components = {},
    mdx = {},
    theme: { logo, ...theme } = {},
  } = settings;
  return [
    out,
    copied,
    pages,
    baseline,
    ...Object.values(components),
    ...Object.values(mdx).map(({ file }) => file),
    logo?.light,
    logo?.dark,
    theme.favicon,
    theme.font,
    ...(theme.css ?? []),
  ].filter((path) => path !== undefined);
}

/** What the configuration names in a content folder that holds the configuration: none of it is content. */
function besideContent(content: string, settings: Configuration): string[] {
  if (!isWithin(home, content)) return [];
  return ownPlaces(settings)
    .map((path) => relative(content, resolve(home, path)).split(sep).join('/'))
    .filter((path) => path !== '' && !path.startsWith('../'));
}

/** Refuses mounts whose authors could write what the configuration names, or the configuration. */
function refuseOwnIn({ mounts }: ContentPlace, settings: Configuration): void {
  const own = ['rules', 'exports', ...ownPlaces(settings)];
  for (const { path, named } of mounts) {
    const met = own.find(
      (one) => isWithin(resolve(home, one), path) || isWithin(path, resolve(home, one)),
    );
    const what = isWithin(home, path)
      ? 'holds the configuration'
      : met && `and “${met}” of the site overlap`;
    if (what !== undefined)
      throw new Error(
        `“sources”: The folder “${named}” ${what}. Name a folder with nothing but content.`,
      );
  }
}

/** Refuses a cache inside the content, where authors could plant files that a build would trust. */
function refuseCacheIn(content: ContentPlace): void {
  const { PLINTH_CACHE: cache } = process.env;
  if (!cache || !mayBeWritten(cacheHome(), content)) return;
  const isOwn = isWithin(cacheHome(), content.path);
  const where = isOwn ? 'the content folder' : 'a folder of “sources”';
  throw new Error(
    `PLINTH_CACHE is “${cache}”, which is inside ${where}. Choose a folder outside it.`,
  );
}

/**
 * Whether a file lies where authors of the content write. In a content folder that holds the configuration, what is never
 * read is beside the content: whoever changes it could change the configuration too.
 */
export function mayBeWritten(file: string, content: ContentFolder): boolean {
  if (content.mounts.some(({ path }) => isWithin(file, path))) return true;
  if (!isWithin(file, content.path)) return false;
  const below = relative(realPath(content.path), realPath(file)).split(sep).join('/');
  return !isWithin(home, content.path) || !isNeverRead(content, below);
}

/** The folder that the user's relative paths start from. */
export function standpoint(command: string): string {
  const { INIT_CWD: origin, npm_lifecycle_event: script } = process.env;
  // Only for the script that npm itself started, as its children inherit both variables.
  const byNpm = script === command && resolve(process.cwd()) === project;
  return byNpm && origin !== undefined ? origin : process.cwd();
}
