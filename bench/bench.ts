import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
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
import { comparePeers } from './peers.ts';
import { profileOf } from './profile.ts';
import { watchTree } from './process-tree.ts';

await runCommand(
  {
    name: 'bench',
    summary: 'Builds a generated platform of about PAGES pages, and prints time and memory.',
    options: {
      peers: { summary: 'Build the same words with other generators instead, and compare' },
      profile: {
        summary: 'Also write where the time went, as JSON, into this folder',
        value: 'DIR',
      },
    },
    positionals: ['PAGES'],
  },
  async (values, [pages = '']) => {
    if (!/^[1-9]\d*$/.test(pages)) throw new Error(`PAGES is a number above 0, not “${pages}”.`);
    if (values.peers) {
      const say = (text: string) => process.stderr.write(text);
      process.stdout.write(await comparePeers(Number(pages), say));
      return 0;
    }
    const home = mkdtempSync(join(tmpdir(), 'plinth-bench-'));
    process.env.PLINTH_CACHE = join(home, 'cache');
    const content = join(home, 'content');
    const out = join(home, 'dist');
    const request: BuildRequest = {
      project,
      out: { path: out, shown: 'dist' },
      shown: 'content',
      options: { ...defaultOptions, content: wholeFolder(content), today: corpusToday },
      baseline: undefined,
    };
    const site = cacheFolder({ use: 'build', options: request.options });
    const build = async (name: string) => print(name, await measured(request));
    try {
      const files = corpusContent(Number(pages));
      write(content, files);
      await build('first build: nothing is kept');
      rmSync(site, { recursive: true, force: true });
      if (values.profile !== undefined) {
        process.stdout.write(await profileOf(() => measured(request), values.profile));
        rmSync(site, { recursive: true, force: true });
      }
      await build('new content: compiled code and diagrams are kept');
      await build('nothing changed');
      edit(
        content,
        files,
        (path) => path.endsWith('/get-started.md'),
        (text) => `${text}\nWord.\n`,
      );
      await build('one word edited');
      const owners = [...files.keys()].filter((path) => path.startsWith('teams/'));
      const another = basename(owners.at(-1) ?? '', '.md');
      edit(
        content,
        files,
        (path) => /^services\/[^/]+\/index\.md$/.test(path),
        (text) => text.replace(/^owner: .*$/m, `owner: ${another}`),
      );
      await build('one owner changed');
      const { pages: built, size } = siteSize(out);
      process.stdout.write(
        `${String(built)} pages, ${bytes(size)} in all, ${bytes(size / built)} a page.\n`,
      );
      return 0;
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  },
);

/** Changes the first file that fits. */
function edit(
  content: string,
  files: ReadonlyMap<string, string>,
  fits: (path: string) => boolean,
  change: (text: string) => string,
): void {
  const [path, text] = [...files].find(([each]) => fits(each)) ?? [];
  if (path !== undefined && text !== undefined) write(content, new Map([[path, change(text)]]));
}

interface PhaseCost {
  phase: Phase | 'begin' | 'end';
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
  const add = (phase: PhaseCost['phase'], figures: string) => {
    const wall = performance.now() - since;
    since = performance.now();
    costs.push({ phase, wall, ...watch.sinceLast(), figures });
  };
  child.on('message', (message) => {
    const news = message as BuildNews;
    if ('say' in news) said.push(news.say);
    // What happens before the first phase is that of nothing changed.
    if ('begin' in news && costs.length === 0) add('begin', '');
    if ('end' in news) add(news.end, news.figures);
  });
  child.send(request);
  return new Promise((done, fail) => {
    child.once('exit', (code) => {
      add('end', said.join(' '));
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
