import { descriptorOf, folderOf, kindNames, type Kind } from '#model/kinds.ts';
import { idOfName } from '#model/id-of-name.ts';
import { nearest } from '#model/nearest.ts';
import { isId } from '#model/written-form.ts';

/** What a path below the content folder holds. */
export type PathClass =
  | { what: 'ignored' }
  | { what: 'asset' }
  /** Markdown that belongs to no kind of content. */
  | { what: 'misplaced'; message: string; hint: string }
  /** An entry; `wrong` if its path is not allowed. */
  | { what: 'entry'; kind: Kind; id: string; wrong: PathProblem | undefined };

export interface PathProblem {
  message: string;
  hint: string;
}

/** Page names below a service that Plinth generates or that have a special file. */
export const reservedPages = ['index', 'responsibilities', 'dossier', 'compare'] as const;

/** Addresses below `/services/` that no service may take. */
export const reservedServices = ['levels', 'map'] as const;

const kindOfFolder = new Map<string, Kind>(
  kindNames.flatMap((kind) => {
    const folder = folderOf(kind);
    return folder === undefined ? [] : [[folder, kind]];
  }),
);
const knownFolders = ['services', 'responsibilities', ...kindOfFolder.keys()];

/** Kind and id of the file at a path below the content folder; never throws. */
export function classifyPath(path: string): PathClass {
  if (isNeverContent(path)) return { what: 'ignored' };
  const file = /^(?<stem>.*)\.(?<extension>md|mdx|markdown)$/is.exec(path)?.groups;
  if (!file) return { what: 'asset' };
  const { stem = '', extension = '' } = file;
  if (extension !== 'md' && extension !== 'mdx') {
    return {
      what: 'misplaced',
      message: `The file name ends in “.${extension}”.`,
      hint: `Rename it to “${idOfName(lastOf(stem))}.${extension.toLowerCase() === 'mdx' ? 'mdx' : 'md'}”.`,
    };
  }
  const placing = stem.includes('/') ? placeOfStem(stem.split('/')) : atRoot(stem, path);
  if (placing.what !== 'entry' || placing.wrong) return placing;
  if (extension === 'mdx' && !descriptorOf(placing.kind).mdx) {
    const message = 'Only service pages and guides can be MDX.';
    return { ...placing, wrong: { message, hint: `Rename it to “${lastOf(stem)}.md”.` } };
  }
  return placing;
}

function placeOfStem(segments: string[]): PathClass {
  const [folder = '', ...below] = segments;
  if (folder === 'services') return inServices(below);
  if (folder === 'responsibilities') return inResponsibilities(below);
  const kind = kindOfFolder.get(folder);
  if (kind === 'guide') return entry('guide', guideId(below), badId(guideId(below)));
  if (kind) return entry(kind, below.join('/'), indexOf(folder, below) ?? badId(below.join('/')));
  return misplaced(`The folder “${folder}” is not a content folder.`, folderHint(folder));
}

function atRoot(stem: string, path: string): PathClass {
  if (stem === 'platform') return entry('platform', 'platform');
  return misplaced(
    `“${path}” is next to platform.md, where no other files are read.`,
    `Move it into a folder: ${knownFolders.join(', ')}.`,
  );
}

function inServices(below: string[]): PathClass {
  const [service = '', ...page] = below;
  if (page.length === 0) {
    const wrong = {
      message: 'A service has its own folder.',
      hint: `Move it to services/${service}/index.md.`,
    };
    return entry('service', service, wrong);
  }
  const id = below.join('/');
  if (page.length === 1 && page[0] === 'index') {
    return entry('service', service, badId(service) ?? reservedService(service));
  }
  if (page.length === 1 && page[0] === 'responsibilities')
    return entry('matrix', id, badId(service));
  return entry('page', id, badId(id) ?? reservedPage(page));
}

function inResponsibilities(below: string[]): PathClass {
  if (below.length === 1 && below[0] === 'baseline') return entry('baseline', 'baseline');
  return misplaced(
    `“${below.join('/')}” is not the baseline.`,
    'Write duties for all services in responsibilities/baseline.md, and duties of one service in services/<id>/responsibilities.md.',
  );
}

/** An `index` file is the page of its folder. At the top of the guides it stays `index`. */
function guideId(below: string[]): string {
  return below.length > 1 && below.at(-1) === 'index'
    ? below.slice(0, -1).join('/')
    : below.join('/');
}

function indexOf(folder: string, below: string[]): PathProblem | undefined {
  if (below.at(-1) !== 'index') return undefined;
  return {
    message: `“${folder}” can’t have an index file, because its list is generated from its entries.`,
    hint: `Name the file after what it describes: ${folder}/<id>.md.`,
  };
}

function reservedService(service: string): PathProblem | undefined {
  if (!(reservedServices as readonly string[]).includes(service)) return undefined;
  return {
    message: `The id “${service}” is reserved: /services/${service}/ is a built-in page of the site.`,
    hint: 'Rename the folder.',
  };
}

function reservedPage(page: string[]): PathProblem | undefined {
  const name = page.at(-1) ?? '';
  const reserved: readonly string[] =
    page.length === 1 ? reservedPages : ['index', 'responsibilities'];
  if (!reserved.includes(name)) return undefined;
  const message = `A service page can’t be named “${name}”.`;
  const folder = page.slice(0, -1).join('/');
  const instead =
    name === 'index' ? `Rename it after its folder: ${folder}.md.` : 'Rename the file.';
  return { message, hint: instead };
}

/** Device names, which Windows reserves for files and folders, with any extension. */
const devices = /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/;

function badId(id: string): PathProblem | undefined {
  const device = id.split('/').find((part) => devices.test(part));
  if (device !== undefined) {
    const message = `On Windows, “${device}” is a device name, so no file or folder can have it.`;
    return { message, hint: `Rename it, for example to “${device}-1”.` };
  }
  if (isId(id)) return undefined;
  const segment = id.split('/').find((part) => !isId(part)) ?? id;
  const better = idOfName(segment);
  return {
    message: `“${segment}” is not a valid id. Ids have only lower-case letters, digits and inner hyphens.`,
    hint: better === '' ? 'Rename it.' : `Rename it to “${better}”.`,
  };
}

function folderHint(folder: string): string {
  const near = nearest(folder, knownFolders);
  return near ? `Did you mean “${near}”?` : `Content folders: ${knownFolders.join(', ')}.`;
}

function entry(kind: Kind, id: string, wrong?: PathProblem): PathClass {
  return { what: 'entry', kind, id, wrong };
}

function misplaced(message: string, hint: string): PathClass {
  return { what: 'misplaced', message, hint };
}

function lastOf(stem: string): string {
  return stem.slice(stem.lastIndexOf('/') + 1);
}

/**
 * Whether a path is never content, whatever the file holds: dotfiles, files of a code project and, at the root, which
 * may be a repository's, its own documents and folders.
 */
export function isNeverContent(path: string): boolean {
  return hidden.test(path) || projectFile.test(path) || repositoryFile.test(path);
}

const hidden = /(?:^|\/)(?:\.|node_modules(?:\/|$))/i;

const projectFile =
  /(?:^|\/)(?:package(?:-lock)?\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-(?:lock|workspace)\.yaml|tsconfig[^/]*\.json|(?:astro|plinth|vite|eslint|prettier)\.config\.[^/]*|dockerfile|containerfile|makefile)$/i;

const repositoryFile =
  /^(?:(?:rules|exports)\/.*\.[cm]?[jt]s$|(?:bin|dist|lib|public|scripts|src|tests?)(?:\/|$)|(?:readme|license|licence|contributing|changelog|code_of_conduct|security|support|codeowners)(?:\.[a-z]+)?$)/i;
