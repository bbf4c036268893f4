import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { liesIn } from '#files/within.ts';

/** The fields that errors of Astro, Vite and Rolldown may have besides a message. */
interface Located {
  message?: unknown;
  hint?: unknown;
  id?: unknown;
  loc?: { file?: unknown; line?: unknown; column?: unknown };
  /** What a bundler gathered. */
  errors?: readonly unknown[];
}

/**
 * A rendering error for the user: where it is (if known), what is wrong and what to do. `home` is the folder with the
 * site's own components, whose lines say most.
 */
export function renderTrouble(error: unknown, project: string, home = project): string {
  if (!(error instanceof Error)) return String(error);
  const { message, hint, id, loc, errors = [] }: Located = error as Located;
  const gathered = errors.filter((each) => each instanceof Error);
  if (gathered.length > 0)
    return gathered.map((each) => renderTrouble(fromBundler(each), project, home)).join('\n');
  const own = ownFrame(error, project, home);
  const file = [own, loc?.file, id].find((path) => typeof path === 'string');
  const isLocated = file !== undefined && file !== own;
  const place =
    file === undefined
      ? []
      : [
          [shown(file, home), ...(isLocated ? [loc?.line, loc?.column].filter(isNumber) : [])].join(
            ':',
          ),
        ];
  const said =
    typeof message === 'string' ? stripVTControlCharacters(message).trim() : String(message);
  const lines = [
    ...place,
    said,
    ...(typeof hint === 'string' && hint !== '' ? [stripVTControlCharacters(hint)] : []),
  ];
  if (process.env.PLINTH_TRACE && error.stack !== undefined) lines.push(error.stack);
  return lines.join('\n  ');
}

/** A message that Astro logs in development, with the place in the site's own code in place of its stack trace. */
export function loggedTrouble(message: string, project: string, home: string): string {
  const [said = '', stack] = stripVTControlCharacters(message).split(/\n\s*Stack trace:\n/, 2);
  const own = stack === undefined ? undefined : ownFrame({ stack }, project, home);
  return own === undefined ? message : `${shown(own, home)}\n  ${said.trim()}`;
}

/** The same with columns from 1, and without the picture of the code and of what imports it. */
function fromBundler(error: Error): Error {
  const { loc }: Located = error as Located;
  const [first = ''] = stripVTControlCharacters(error.message).split('\n', 1);
  const { line, column } = loc ?? {};
  return Object.assign(error, {
    message: first.replace(/^\[[A-Z_]+\] /, '').replace(/ in \S+$/, '.'),
    ...(loc && { loc: { ...loc, line, column: isNumber(column) ? column + 1 : column } }),
  });
}

/** The first line of the site's own code on the way to an error, as `file:line:column`. */
function ownFrame(
  { stack = '' }: { stack?: string },
  project: string,
  home: string,
): string | undefined {
  const frames = stack.matchAll(
    /(?:\(|at )(?:file:\/\/)?([^()\n]+?\.(?:astro|[cm]?[jt]s))(:\d+:\d+)\)?$/gm,
  );
  for (const [, file = '', place = ''] of frames) {
    const isOurs =
      liesIn(file, join(project, 'src')) || /[\\/](?:node_modules|\.cache)[\\/]/.test(file);
    if (liesIn(file, home) && !isOurs) return file + place;
  }
  return undefined;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function shown(file: string, folder: string): string {
  const path = file.replace(/^file:\/\//, '').split('?', 1)[0] ?? file;
  const way = relative(folder, path);
  return way.startsWith('..') ? path : way;
}
