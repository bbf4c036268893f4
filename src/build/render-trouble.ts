import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** The fields that errors of Astro, Vite and Rolldown may have besides a message. */
interface Located {
  message?: unknown;
  hint?: unknown;
  id?: unknown;
  loc?: { file?: unknown; line?: unknown; column?: unknown };
}

/** A rendering error for the user: where it is (if known), what is wrong and what to do. */
export function renderTrouble(error: unknown, project: string): string {
  if (!(error instanceof Error)) return String(error);
  const { message, hint, id, loc }: Located = error as Located;
  const file = [loc?.file, id].find((path) => typeof path === 'string');
  const place =
    file === undefined
      ? []
      : [[shown(file, project), ...[loc?.line, loc?.column].filter(isNumber)].join(':')];
  const said =
    typeof message === 'string' ? stripVTControlCharacters(message).trim() : String(message);
  const lines = [
    ...place,
    said,
    ...(typeof hint === 'string' ? [stripVTControlCharacters(hint)] : []),
  ];
  if (process.env.PLINTH_TRACE && error.stack !== undefined) lines.push(error.stack);
  return lines.join('\n  ');
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function shown(file: string, project: string): string {
  const path = file.replace(/^file:\/\//, '').split('?', 1)[0] ?? file;
  const way = relative(project, path);
  return way.startsWith('..') ? path : way;
}
