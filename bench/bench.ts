import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cacheFolder } from '#build/cache-folder.ts';
import { bytes, seconds } from '#build/progress.ts';
import { siteSize } from '#build/site-size.ts';
import type { SiteOptions } from '#site/options.ts';
import { runCommand } from '../scripts/command-line.ts';
import { project } from '../scripts/site-request.ts';
import { corpusContent } from './corpus-content.ts';
import { corpusToday } from './corpus-making.ts';
import type { Order, PhaseEnd, Told } from './measured-build.ts';
import { watchTree } from './process-tree.ts';

await runCommand(
  {
    name: 'bench',
    summary: 'Builds a made-up platform of about so many pages, and prints what that costs.',
    options: {},
    positionals: ['PAGES'],
  },
  async (_values, [pages = '']) => {
    if (!/^[1-9]\d*$/.test(pages)) throw new Error(`PAGES is a number above 0, not “${pages}”.`);
    const home = mkdtempSync(join(tmpdir(), 'plinth-bench-'));
    const options: SiteOptions = {
      content: join(home, 'content'),
      base: '/',
      site: undefined,
      visibility: 'internal',
      today: corpusToday,
      renderedUnder: undefined,
    };
    const cache = cacheFolder(project, { use: 'build', ...options });
    try {
      write(options.content, corpusContent(Number(pages)));
      const order = { options, out: join(home, 'dist') };
      // The first build draws diagrams, which are kept apart; only the second is cold in the sense of the budget.
      print('first, nothing kept', await measured(order));
      rmSync(cache, { recursive: true, force: true });
      print('cold, diagrams kept', await measured(order));
      print('warm', await measured(order));
      const { pages: built, size } = siteSize(order.out);
      process.stdout.write(
        `${String(built)} pages, ${bytes(size)} in all, ${bytes(size / built)} a page.\n`,
      );
      return 0;
    } finally {
      rmSync(home, { recursive: true, force: true });
      rmSync(cache, { recursive: true, force: true });
    }
  },
);

interface Measured {
  phases: (PhaseEnd & { children: number })[];
  peak: number;
}

/** Builds in a process of its own, which nothing from a former build can help. */
function measured(order: Order): Promise<Measured> {
  const child = fork(join(import.meta.dirname, 'measured-build.ts'));
  const watch = watchTree(child.pid ?? 0);
  const phases: Measured['phases'] = [];
  const said: string[] = [];
  let children = 0;
  child.on('message', (message) => {
    const told = message as Told;
    if ('said' in told) said.push(told.said);
    if (!('ended' in told)) return;
    const so = watch.childCpu();
    phases.push({ ...told.ended, children: so - children });
    children = so;
  });
  child.send(order);
  return new Promise((done, fail) => {
    child.once('exit', (code) => {
      const peak = watch.stop();
      if (code === 0) done({ phases, peak });
      else fail(new Error(`The build ended with ${String(code)}:\n${said.join('\n')}`));
    });
  });
}

function print(name: string, { phases, peak }: Measured): void {
  const rows = phases.map(({ phase, wall, cpu, children, figures }) =>
    [phase.padEnd(8), seconds(cpu + children), seconds(wall), ` ${figures}`].join(' '),
  );
  const sum = (of: (phase: Measured['phases'][number]) => number) =>
    phases.reduce((total, phase) => total + of(phase), 0);
  const total = `total    ${seconds(sum(({ cpu, children }) => cpu + children))} ${seconds(sum(({ wall }) => wall))}  at most ${bytes(peak)} of memory`;
  process.stdout.write(`${name}\n              CPU     wall\n${[...rows, total].join('\n')}\n\n`);
}

function write(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
