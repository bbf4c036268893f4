import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/**
 * The path of a Chromium that is here: what CHROME_PATH names, Playwright's own, or the system's. Throws where
 * CHROME_PATH names none.
 */
export function findChromium(): string | undefined {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROME_PATH is not a program: “${named}”.`);
    return named;
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const systems = ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
  return [chromium.executablePath(), ...systems].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
