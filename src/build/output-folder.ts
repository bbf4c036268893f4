import { existsSync, lstatSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { isIgnored, type ContentFolder } from '#source/content-folder.ts';
import { isWithin, realPath } from '#files/within.ts';

/** The file in a built folder that marks it as a build. Builds only replace folders that have it. */
export interface Imprint {
  title: string;
  /** The base path of the site, with a slash at both ends. */
  base: string;
}

const imprintFile = '.plinth';

/**
 * The folder that a build will replace, with links resolved. Throws a sentence for the user if it might not be a
 * build of ours.
 */
export function outputFolder(
  out: string,
  { content, project }: { content: ContentFolder; project: string },
): string {
  const folder = realPath(out);
  const kept: [string, string][] = [
    [content.path, 'the content'],
    ...content.mounts.map(({ path, named }): [string, string] => [path, `“${named}” of “sources”`]),
    [project, 'the project'],
    [process.cwd(), 'the working directory'],
    [homedir(), 'the home folder'],
  ];
  for (const [path, name] of kept) {
    if (isWithin(path, folder)) throw refusal(out, `it holds ${name}`);
  }
  if (isWithin(folder, content.path)) {
    const below = relative(realPath(content.path), folder).split(sep).join('/');
    if (!isIgnored(content, below))
      throw refusal(
        out,
        'it is inside the content folder',
        'Choose another folder with --out, or name it as “out” in the configuration.',
      );
  }
  const mount = content.mounts.find(({ path }) => isWithin(folder, path));
  if (mount) throw refusal(out, `it is inside “${mount.named}” of “sources”`);
  if (isLink(folder)) throw refusal(out, 'it is a broken link');
  if (!existsSync(folder)) return folder;
  if (isMountPoint(folder))
    throw refusal(
      out,
      'a disk is mounted there, and a folder takes another one’s place as a whole',
      'Choose a folder on it with --out.',
    );
  if (!statSync(folder).isDirectory()) throw refusal(out, 'it is a file');
  if (readdirSync(folder).length > 0 && !readImprint(folder)) {
    throw refusal(out, 'it contains files that a build did not write');
  }
  return folder;
}

/** Marks a folder as a build, with the data needed to serve it. */
export function writeImprint(folder: string, imprint: Imprint): void {
  writeFileSync(join(folder, imprintFile), `${JSON.stringify(imprint, null, 2)}\n`);
}

/** The imprint of a built folder; undefined if it is not a build. */
export function readImprint(folder: string): Imprint | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, imprintFile), 'utf8')) as Imprint;
  } catch {
    return undefined;
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function isMountPoint(folder: string): boolean {
  return statSync(folder).dev !== statSync(dirname(folder)).dev;
}

function refusal(
  out: string,
  reason: string,
  hint = 'Choose another folder with --out, or empty this one.',
): Error {
  return new Error(`“${out}” can't be replaced by a build: ${reason}. ${hint}`);
}
