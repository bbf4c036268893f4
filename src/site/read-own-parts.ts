import { existsSync, globSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { sectionAddresses } from '#catalogue/address.ts';
import { isWithin, realPath } from '#files/within.ts';
import { allowedComponents } from '#markdown/allowed-components.ts';
import type { Configuration } from '#model/configuration.ts';
import { descriptorOf, kindNames } from '#model/kinds.ts';
import { nearest } from '#model/nearest.ts';
import type { Slot } from '#model/own-parts.ts';
import { quoted } from '#model/written-form.ts';
import type { OwnMdx, OwnPage, OwnParts } from './own-parts.ts';

/** Where own components and pages may lie. */
export interface OwnFolders {
  /** The folder of the configuration. */
  home: string;
  /** The content, whose authors must not run code. */
  content: string;
  /** The folder of Plinth's code, which has pages too. */
  project: string;
}

/**
 * A site's own components and pages as its configuration names them; undefined if there are none. Throws a sentence
 * for each that can't be used.
 */
export function readOwnParts(settings: Configuration, folders: OwnFolders): OwnParts | undefined {
  const problems: string[] = [];
  const attempt = <T>(work: () => T): T[] => {
    try {
      return [work()];
    } catch (error) {
      problems.push((error as Error).message);
      return [];
    }
  };
  const { components = {}, mdx = {} } = settings;
  const replaced = (Object.entries(components) as [Slot, string][]).flatMap(([slot, path]) =>
    attempt(() => [slot, componentFile(`components.${slot}`, path, folders)] as const),
  );
  const added = Object.entries(mdx).flatMap(([name, component]) =>
    attempt(() => [name, mdxComponent(name, component, folders)] as const),
  );
  const pages = attempt(() => pageFiles(settings.pages, folders))
    .flat()
    .flatMap(({ folder, below }) => attempt(() => pageOf(folder, below, folders)));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  if (replaced.length + added.length + pages.length === 0) return undefined;
  return {
    home: folders.home,
    components: Object.fromEntries(replaced),
    pages,
    mdx: Object.fromEntries(added),
  };
}

function mdxComponent(
  name: string,
  { file, attributes = {}, optional = [], children }: NonNullable<Configuration['mdx']>[string],
  folders: OwnFolders,
): OwnMdx {
  const setting = `mdx.${name}`;
  if (allowedComponents.has(name))
    throw new Error(`“${setting}”: Plinth has a component of this name. Choose another.`);
  const names = Object.keys(attributes);
  const flags = names.filter((each) => attributes[each] === 'flag');
  const needs = names.filter((each) => !flags.includes(each) && !optional.includes(each));
  const listed = Object.entries(attributes).filter(([, kind]) => Array.isArray(kind));
  return {
    file: componentFile(`${setting}.file`, file, folders),
    needs,
    takes: names.filter((each) => !needs.includes(each)),
    values: Object.fromEntries(listed) as Record<string, string[]>,
    flags,
    isEmpty: children === 'none',
  };
}

/** The file of a component, with links resolved. */
function componentFile(setting: string, path: string, folders: OwnFolders): string {
  const problem = (what: string) => new Error(`“${setting}”: ${quoted(path)} ${what}`);
  const file = resolve(folders.home, path);
  if (!isWithin(file, folders.home)) throw problem('is outside the folder of the configuration.');
  if (!path.endsWith('.astro'))
    throw problem('is not an Astro component. Name a file that ends in .astro.');
  if (!existsSync(file)) throw problem(`does not exist.${nearFile(file, folders.home)}`);
  if (!statSync(file).isFile()) throw problem('is not a file.');
  if (isContent(file, folders))
    throw problem(
      'is in the content folder, where code never runs. Keep it beside the configuration.',
    );
  return realPath(file);
}

function nearFile(file: string, home: string): string {
  const folder = dirname(file);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const near = nearest(
    basename(file),
    names.filter((name) => name.endsWith('.astro')),
  );
  return near === undefined ? '' : ` Did you mean “./${shownPath(join(folder, near), home)}”?`;
}

/** In the root of a repository, whoever changes a page can change the configuration too. */
function isContent(file: string, { home, content }: OwnFolders): boolean {
  return isWithin(file, content) && !isWithin(home, content);
}

/** The paths of own pages, below their folder. Names that begin with `_` are no pages, as in Astro. */
function pageFiles(
  given: string | undefined,
  folders: OwnFolders,
): { folder: string; below: string }[] {
  const { home } = folders;
  const problem = (what: string) => new Error(`“pages”: ${quoted(given ?? 'pages')} ${what}`);
  const folder = resolve(home, given ?? 'pages');
  if (!existsSync(folder)) {
    if (given === undefined) return [];
    throw problem('does not exist. Create the folder, or remove the setting.');
  }
  if (!isWithin(folder, home)) throw problem('is outside the folder of the configuration.');
  if (!statSync(folder).isDirectory()) throw problem('is not a folder.');
  return globSync('**/*.astro', { cwd: folder })
    .filter((path) => path.split(sep).every((name) => !name.startsWith('_')))
    .sort()
    .map((below) => ({ folder, below }));
}

function pageOf(folder: string, below: string, folders: OwnFolders): OwnPage {
  const path = join(folder, below);
  const shown = shownPath(path, folders.home);
  const problem = (what: string) => new Error(`${shown}: ${what}`);
  if (isContent(path, folders))
    throw problem(
      'The page is in the content folder, where code never runs. Keep it beside the configuration.',
    );
  if (!isWithin(path, folders.home))
    throw problem('The page is outside the folder of the configuration.');
  const segments = below.replace(/\.astro$/, '').split(sep);
  if (segments.at(-1) === 'index') segments.pop();
  const [first] = segments;
  if (first === undefined)
    throw problem('The home page is Plinth’s. Replace its opening with components.HomeHero.');
  const odd = segments.find((name) => !/^(?:[\w.~-]+|\[(?:\.\.\.)?\w+\])$/.test(name));
  if (odd !== undefined)
    throw problem(`${quoted(odd)} can’t be part of an address. Use letters, digits and hyphens.`);
  if (first.startsWith('['))
    throw problem('The first part of an address can’t vary. Move the page into a folder.');
  if (reserved(folders.project).has(first.toLowerCase()))
    throw problem(
      `Addresses below /${first}/ are for Plinth’s pages and your content. Choose another name.`,
    );
  return { file: realPath(path), shown, address: `/${segments.join('/')}/` };
}

/** The first parts of all addresses of Plinth and of content, now or later. */
function reserved(project: string): Set<string> {
  const addresses = [
    ...sectionAddresses,
    ...kindNames.map((kind) => descriptorOf(kind).address('id')),
  ];
  const folders = readdirSync(join(project, 'src', 'pages')).map((name) => name.split('.', 1)[0]);
  return new Set(
    [...addresses.map((address) => address.split('/')[1]), ...folders, ...published].filter(
      (name) => name !== undefined,
    ),
  );
}

/** Folders of files that are no pages. */
const published = ['_astro', '_brand', 'pagefind'];

function shownPath(path: string, home: string): string {
  return relative(home, path).split(sep).join('/');
}
