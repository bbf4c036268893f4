import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BuildRequest } from '#build/build-site.ts';
import { defaultOptions } from '#site/options.ts';
import { cacheFolder } from '#build/cache-folder.ts';
import { bytes, seconds, siteSize } from '#build/figures.ts';
import type { Phase } from '#build/progress.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { runCommand } from '../scripts/command-line.ts';
import { project } from '../scripts/project.ts';
import { corpusContent } from './corpus-content.ts';
import { corpusToday } from './corpus-making.ts';
import type { BuildNews } from './measured-build.ts';
import { watchTree } from './process-tree.ts';

await runCommand(
  {
    name: 'bench',
    summary: 'Builds a generated platform of about PAGES pages, and prints time and memory.',
    options: {},
    positionals: ['PAGES'],
  },
  async (_values, [pages = '']) => {
    if (!/^[1-9]\d*$/.test(pages)) throw new Error(`PAGES is a number above 0, not “${pages}”.`);
    const home = mkdtempSync(join(tmpdir(), 'plinth-bench-'));
    const content = join(home, 'content');
    const out = join(home, 'dist');
    const request: BuildRequest = {
      project,
      out: { path: out, shown: 'dist' },
      shown: 'content',
      options: { ...defaultOptions, content: wholeFolder(content), today: corpusToday },
      baseline: undefined,
    };
    const cache = cacheFolder({ use: 'build', options: request.options });
    try {
      write(content, corpusContent(Number(pages)));
      // The first build also draws diagrams, which have their own cache. Only the second build counts as cold for the
      // budget.
      print('first, nothing kept', await measured(request));
      rmSync(cache, { recursive: true, force: true });
      print('cold, diagrams kept', await measured(request));
      print('warm', await measured(request));
      const { pages: built, size } = siteSize(out);
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

interface PhaseCost {
  phase: Phase;
  /** Milliseconds. */
  wall: number;
  /** Milliseconds of processor time, of all processes. */
  cpu: number;
  /** Peak memory of all processes together, in bytes. */
  peak: number;
  figures: string;
}

/** Builds in a separate process, so that earlier builds have no influence. */
function measured(request: BuildRequest): Promise<PhaseCost[]> {
  const child = fork(join(import.meta.dirname, 'measured-build.ts'));
  const watch = watchTree(child.pid ?? 0);
  const costs: PhaseCost[] = [];
  const said: string[] = [];
  let since = performance.now();
  child.on('message', (message) => {
    const news = message as BuildNews;
    if ('say' in news) said.push(news.say);
    if (!('end' in news)) return;
    const wall = performance.now() - since;
    since = performance.now();
    costs.push({ phase: news.end, wall, ...watch.sinceLast(), figures: news.figures });
  });
  child.send(request);
  return new Promise((done, fail) => {
    child.once('exit', (code) => {
      watch.stop();
      if (code === 0) done(costs);
      else fail(new Error(`The build ended with ${String(code)}:\n${said.join('\n')}`));
    });
  });
}

function print(name: string, costs: readonly PhaseCost[]): void {
  const row = (title: string, { cpu, wall, peak }: Omit<PhaseCost, 'phase' | 'figures'>) =>
    `${title.padEnd(8)} ${seconds(cpu)} ${seconds(wall)} ${bytes(peak).padStart(10)}`;
  const sum = (of: (cost: PhaseCost) => number) =>
    costs.reduce((total, cost) => total + of(cost), 0);
  const total = {
    cpu: sum(({ cpu }) => cpu),
    wall: sum(({ wall }) => wall),
    peak: Math.max(...costs.map(({ peak }) => peak)),
  };
  const lines = [
    name,
    '              CPU     wall     memory',
    ...costs.map((cost) => `${row(cost.phase, cost)}  ${cost.figures}`),
    row('total', total),
  ];
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

function write(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
