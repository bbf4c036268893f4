/** The browser of the tests: found where it is, installed where it can be, never silently missing. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Starts Chromium headless, without the connections it would open on its own. The caller closes it. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** The path of a Chromium: CHROME_PATH, Playwright's own, the system's, or one just installed. Throws if there is none. */
export function findChromium(): string {
  return present() ?? install();
}

function present(): string | undefined {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROME_PATH names no program: “${named}”.`);
    return named;
  }
  const playwrights = chromium.executablePath();
  if (existsSync(playwrights)) return playwrights;
  return ['chromium', 'chromium-browser', 'google-chrome'].map(inPath).find(Boolean);
}

function install(): string {
  const advice =
    'The browser tests need Chromium: install it (Debian: apt-get install chromium), or name one in CHROME_PATH.';
  if (!inPath('apt-get')) throw new Error(`No Chromium here. ${advice}`);
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive'];
  const apt = ['apt-get', '-o', 'DPkg::Lock::Timeout=300'];
  for (const step of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    const [command = '', ...args] = [...asRoot, ...apt, ...step];
    console.error(`No Chromium here; running ${[command, ...args].join(' ')}`);
    const { status } = spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) throw new Error(`${apt[0]} ${step[0]} failed. ${advice}`);
  }
  const installed = present();
  if (installed === undefined) throw new Error(`apt-get brought no Chromium. ${advice}`);
  return installed;
}

function inPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
