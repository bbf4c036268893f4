import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { todayIn } from '#model/period.ts';
import { wordLanguages } from '#model/languages.ts';
import { hosts, titleTrouble, withDefaults, type Answers } from '#starter/answers.ts';
import { repositoryFiles, surroundingFiles } from '#starter/repository.ts';
import type { PackageManager } from '#starter/settings.ts';
import { dateOption, runCommand } from './command-line.ts';
import { standpoint } from './content-folder.ts';
import { project } from './project.ts';
import { tell, tellAside } from './terminal.ts';
import { writeNewFiles } from './write-new-files.ts';

const titleOption = (summary: string) =>
  ({ summary, value: 'TITLE', refuse: titleTrouble }) as const;

const command = {
  name: 'init',
  summary:
    'Writes a new repository for a platform: content, settings and what authors need to know.',
  positionals: ['[DIR]'],
  options: {
    yes: { summary: 'Ask nothing' },
    platform: titleOption('The name of the platform'),
    team: titleOption('The name of the team that runs it'),
    service: titleOption('The name of the first service'),
    language: { summary: 'The language of the site', value: 'LANGUAGE', choices: wordLanguages },
    host: { summary: 'Where the repository is kept', value: 'HOST', choices: hosts },
    example: { summary: 'Copy Fairway, the example platform, instead of a skeleton' },
    today: dateOption('The review date [today]'),
  },
} as const;

/** What the repository around the example is made from: its names are those of the example's files. */
const fairway = {
  language: 'en',
  platform: 'Fairway',
  team: 'Bridge',
  service: 'Managed PostgreSQL',
} as const satisfies Partial<Answers>;

/** What a new repository on a Git host already contains. */
const mayBeThere = /^(?:\.git|readme\.md|licen[cs]e(?:\.md|\.txt)?)$/i;

await runCommand(command, async (values, [dir = '.']) => {
  const folder = resolve(standpoint(command.name), dir);
  const present = namesIn(folder);
  const inTheWay = present.filter((name) => !mayBeThere.test(name));
  if (inTheWay.length > 0) return refuse(dir, inTheWay);
  const answers = await answersTo(values);
  if (answers === undefined) {
    tellAside('Nothing was written.\n');
    return 1;
  }
  const { default: manifest } = await import('../package.json', { with: { type: 'json' } });
  const { version } = manifest;
  const manager = packageManager();
  const today = values.today ?? todayIn('UTC');
  const files = withReadmeBeside(
    values.example
      ? surroundingFiles(answers, { version, manager })
      : repositoryFiles(answers, { version, manager, today }),
    present,
  );
  mkdirSync(folder, { recursive: true });
  const taken = writeNewFiles(folder, files);
  if (taken.length > 0) return refuse(dir, taken);
  if (values.example)
    cpSync(join(project, 'src/content'), join(folder, 'content'), {
      recursive: true,
      force: false,
      errorOnExist: true,
    });
  sayNext(manager, folder, dir, 'README.md' in files ? 'README.md' : 'CONTRIBUTING.md');
  return 0;
});

type Given = Parameters<Parameters<typeof runCommand<typeof command.options>>[1]>[0];

async function answersTo(values: Given): Promise<Answers | undefined> {
  const { yes, example, platform, team, service } = values;
  const language = wordLanguages.find((known) => known === values.language);
  const host = hosts.find((known) => known === values.host);
  const titles = { platform, team, service };
  for (const [option, value] of Object.entries({ ...titles, language }))
    if (example && value !== undefined)
      throw new Error(`“--${option}” can’t be used with --example, which has its own.`);
  const given = known<Answers>(example ? { ...fairway, host } : { ...titles, language, host });
  if (yes || !process.stdin.isTTY || !process.stdout.isTTY) return withDefaults(given);
  const { askAnswers } = await import('./ask-answers.ts');
  return askAnswers(given);
}

/** Without the keys that have no value. */
function known<T extends object>(values: { [K in keyof T]?: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}

/** A README that is there stays; ours then goes beside it. */
function withReadmeBeside(
  files: Record<string, string>,
  present: readonly string[],
): Record<string, string> {
  if (!present.some((name) => /^readme\.md$/i.test(name))) return files;
  const { 'README.md': guide = '', ...others } = files;
  return { ...others, 'CONTRIBUTING.md': guide };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') throw new Error(`“${folder}” is not a folder.`, { cause: error });
    throw error;
  }
}

function refuse(dir: string, names: readonly string[]): number {
  const shown = names.slice(0, 10).join(', ');
  const more = names.length > 10 ? ` and ${names.length - 10} more` : '';
  const where = dir === '.' ? 'This folder' : `“${dir}”`;
  tellAside(
    `${command.name}: ${where} already contains ${shown}${more}. Nothing was written. Choose an empty folder.\n`,
  );
  return 1;
}

/** The one that runs this, as with `pnpm create plinth`. */
function packageManager(): PackageManager {
  const [agent] = (process.env.npm_config_user_agent ?? '').split('/');
  return agent === 'pnpm' || agent === 'yarn' ? agent : 'npm';
}

function sayNext(manager: PackageManager, folder: string, dir: string, guide: string): void {
  const from = relative(process.cwd(), folder);
  const steps = [
    ...(from === '' ? [] : [`cd ${inShell(dir)}`]),
    `${manager} install`,
    `${manager} start`,
  ];
  const lines = steps.map((step) => `  ${step}\n`).join('');
  tell(`The repository is in ${folder}. Next:\n\n${lines}\n${guide} says what to edit first.\n`);
}

function inShell(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
