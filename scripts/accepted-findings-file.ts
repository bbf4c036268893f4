import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AcceptedFindings } from '#checks/accepted-findings.ts';
import { readAccepted } from '#checks/accepted-findings-text.ts';
import { typed } from './command-line.ts';
import { readConfiguration } from './configuration.ts';
import { standpoint } from './content-folder.ts';
import { home } from './project.ts';

/** The path of the baseline given to a command, relative to the user's directory. */
export function acceptedPath(command: string, name: string): string {
  return resolve(standpoint(command), name);
}

/** The baseline given to a command, or that of the configuration; undefined if there is none. Throws a sentence if it can't be read. */
export async function acceptedIn(
  command: string,
  given: string | undefined,
): Promise<AcceptedFindings | undefined> {
  const name = given ?? (await readConfiguration()).baseline;
  if (name === undefined) return undefined;
  const file = given === undefined ? resolve(home, name) : acceptedPath(command, name);
  if (!existsSync(file))
    throw new Error(
      `There is no baseline “${name}”. To create one: ${typed('check', '--baseline', name, '--update-baseline')}`,
    );
  return readAccepted(readFileSync(file, 'utf8'), name);
}
