#!/usr/bin/env node
/** The program `plinth`: `plinth check`, `plinth build` and so on run the scripts of the same name. */
import { join } from 'node:path';
import { home, isInstalled } from './project.ts';

const commands = {
  init: 'writes a new repository',
  new: 'writes a new service, team, page and so on',
  check: 'checks the content',
  build: 'checks the content and builds the site',
  dev: 'serves the site while you write',
  preview: 'serves the built site',
  start: 'checks, builds and serves',
  report: 'says what a change of content means for readers',
  import: 'writes responsibilities from a spreadsheet table',
  explain: 'explains a rule, or what to write: plinth explain service.owner',
  adopt: 'makes content of the documentation of another tool',
  upgrade: 'brings Plinth and the content to a newer version',
} as const;

// Nothing is ever written into the package; a pipeline can keep this folder.
if (isInstalled) process.env.PLINTH_CACHE ||= join(home, 'node_modules', '.cache', 'plinth');
process.env.PLINTH_COMMAND = 'plinth';

const [name = '--help', ...rest] = process.argv.slice(2);
if (!isNewEnough(process.versions.node)) await refuseNode();
else if (name === '--version') await printVersion();
else if (Object.hasOwn(commands, name)) {
  const isExplain = name === 'explain';
  process.argv.splice(2, Infinity, ...(isExplain ? ['--explain', ...rest] : rest));
  await import(`./${isExplain ? 'check' : name}.ts`);
} else await refuse();

/** Whether Node is 22.18 or newer, as `engines` in `package.json` says. */
function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

async function refuseNode(): Promise<void> {
  const { tellAside } = await import('./terminal.ts');
  tellAside(
    `plinth: Node.js ${process.versions.node} is too old. Install Node.js 22.18 or newer: https://nodejs.org\n`,
  );
  process.exitCode = 2;
}

async function printVersion(): Promise<void> {
  const [{ default: manifest }, { tell }] = await Promise.all([
    import('../package.json', { with: { type: 'json' } }),
    import('./terminal.ts'),
  ]);
  tell(`${manifest.version}\n`);
}

async function refuse(): Promise<void> {
  const isHelp = ['--help', '-h', 'help'].includes(name);
  const rows = Object.entries(commands).map(
    ([command, what]) => `  plinth ${command.padEnd(9)}${what}\n`,
  );
  const usage = `Usage: plinth COMMAND [options]\n\n${rows.join('')}\nplinth COMMAND --help lists the options.\n`;
  const [{ nearest }, { quoted }, { tell, tellAside }] = await Promise.all([
    import('#model/nearest.ts'),
    import('#model/written-form.ts'),
    import('./terminal.ts'),
  ]);
  if (isHelp) {
    tell(usage);
    return;
  }
  const near = nearest(name, Object.keys(commands));
  const advice = near === undefined ? '' : ` Did you mean “${near}”?`;
  tellAside(`plinth: There is no command ${quoted(name)}.${advice}\n\n${usage}`);
  process.exitCode = 2;
}
