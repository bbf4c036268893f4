import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Baseline } from '#checks/baseline.ts';
import { readBaseline } from '#checks/baseline-text.ts';
import { standpoint } from './content-folder.ts';

/** The path of the baseline given to a command, relative to the user's directory. */
export function baselinePath(command: string, name: string): string {
  return resolve(standpoint(command), name);
}

/** The baseline given to a command; undefined if there is none. Throws a sentence if it can't be read. */
export function baselineIn(command: string, name: string | undefined): Baseline | undefined {
  if (name === undefined) return undefined;
  const file = baselinePath(command, name);
  if (!existsSync(file))
    throw new Error(
      `There is no baseline “${name}”. To create one: npm run check -- --baseline ${name} --update-baseline`,
    );
  return readBaseline(readFileSync(file, 'utf8'), name);
}
