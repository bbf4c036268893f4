import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { realPath } from '#files/within.ts';

/** `:line` or `:line:column` of a user's own file, where an error arose; empty if that is unknown. */
export function placeIn(file: string, error: Error): string {
  const { stack = '' } = error;
  const real = realPath(file);
  for (const [, url = '', place = ''] of stack.matchAll(/(file:\S+?)((?::\d+){1,2})(?=\)?$)/gm))
    if ([file, real].includes(fileURLToPath(url.replace(/\?.*$/, '')))) return place;
  const said =
    error instanceof SyntaxError && !stack.startsWith(file) ? checkedByNode(file) : stack;
  return said.startsWith(`${file}:`) ? (/^:\d+/.exec(said.slice(file.length))?.[0] ?? '') : '';
}

/** What Node says of a file's syntax: a failed import doesn't tell the line. */
function checkedByNode(file: string): string {
  return spawnSync(process.execPath, ['--check', file], { encoding: 'utf8' }).stderr;
}
