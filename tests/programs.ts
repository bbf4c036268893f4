/** Programs that tests need besides Node: found, or installed if possible, but never silently skipped. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Program {
  /** Its usual name. */
  name: string;
  /** The Debian package that contains it. */
  debian: string;
  /** What to do if it can't be installed. */
  advice: string;
  /** Its path, if it is installed. */
  find: () => string | undefined;
}

/** The path of a program. Installs Debian's package if it is missing. Throws if that fails. */
export function foundOrInstalled(program: Program): string {
  return program.find() ?? installed(program);
}

/** The path of a program in the PATH. */
export function inPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installed({ name, debian, advice, find }: Program): string {
  if (!inPath('apt-get')) throw new Error(`No ${name} here. ${advice}`);
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive'];
  const apt = ['apt-get', '-o', 'DPkg::Lock::Timeout=300'];
  for (const step of [['update'], ['install', '--yes', '--no-install-recommends', debian]]) {
    const [command = '', ...args] = [...asRoot, ...apt, ...step];
    console.error(`No ${name} here; running ${[command, ...args].join(' ')}`);
    const { status } = spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) throw new Error(`${apt[0]} ${step[0]} failed. ${advice}`);
  }
  const path = find();
  if (path === undefined) throw new Error(`apt-get brought no ${name}. ${advice}`);
  return path;
}
