import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** The parts of an error that Astro, Vite or Rolldown may have, each where it knows more than a message. */
interface Located {
  message?: unknown;
  hint?: unknown;
  id?: unknown;
  loc?: { file?: unknown; line?: unknown; column?: unknown };
}

/** An error of rendering as a person reads it: where it is as far as that is known, what is wrong, what to do. */
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
