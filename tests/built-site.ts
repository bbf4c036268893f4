/** A site for the tests that look at one: built once from the fixtures, and again only when something changed. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readImprint } from '#build/output-folder.ts';

/** The day that the fixtures live in. */
export const fixtureToday = '2026-11-23';
export const fixtureContent = resolve('tests/fixtures/site');

const home = join(tmpdir(), `plinth-tests-${String(process.getuid?.() ?? 0)}`);

/** Where the fixture site is built for, if not for the root of any host. */
const origin = 'https://docs.example';

/** What to build: a folder of `tests/fixtures/` or the example, and for which base; below one, for a host as well. */
export interface SiteOfTests {
  content?: 'site' | 'german' | 'hebrew' | 'bare' | 'crowded' | 'example';
  base?: string;
}

/** The day that the example is true on. */
export const exampleToday = '2026-11-25';

/** The folder of a fixture's site, or of the example's. */
export async function builtSite({
  content = 'site',
  base = '/',
}: SiteOfTests = {}): Promise<string> {
  const isExample = content === 'example';
  const digest = sourceDigest(isExample ? ['src/content/**/*'] : []);
  const out = join(home, digest, content + base.replaceAll('/', '-').replace(/-$/, ''));
  mkdirSync(join(home, digest), { recursive: true });
  forgetOthers(digest);
  while (!readImprint(out)) {
    const where = base === '/' ? [] : ['--base', base, '--site', origin];
    const folder = isExample ? resolve('src/content') : resolve('tests/fixtures', content);
    const what = ['--content', folder, '--today', isExample ? exampleToday : fixtureToday];
    const { code, output } = await runScript('build', ...what, ...where, '--out', out);
    // Another test file is at it.
    if (code === 2 && output.includes('Another build')) await wait(500);
    else if (code !== 0) throw new Error(`The site was not built:\n${output}`);
  }
  return out;
}

export interface Ran {
  code: number | null;
  /** What it wrote to stdout and stderr. */
  output: string;
}

/** Runs one of the project's scripts to its end. */
export function runScript(name: string, ...args: string[]): Promise<Ran> {
  const child = startScript(name, ...args);
  return child.ended;
}

/** Starts one of the project's scripts; `saw` resolves once its output has the text. */
export function startScript(name: string, ...args: string[]) {
  return startScriptIn('.', name, ...args);
}

/** Starts a script of another project. */
export function startScriptIn(project: string, name: string, ...args: string[]) {
  const child = spawn(process.execPath, [`scripts/${name}.ts`, ...args], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let heard: () => void = () => undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      output += part;
      heard();
    });
  }
  const ended = new Promise<Ran>((done) => child.once('close', (code) => done({ code, output })));
  const saw = (text: string | RegExp) =>
    new Promise<RegExpMatchArray>((done, fail) => {
      heard = () => {
        const match = output.match(text);
        if (match) done(match);
      };
      heard();
      void ended.then(() => fail(new Error(`“${String(text)}” was never said:\n${output}`)));
    });
  return { child, ended, saw };
}

function sourceDigest(more: readonly string[]): string {
  const files = [
    'astro.config.ts',
    'package-lock.json',
    ...globSync(more),
    ...globSync(
      [
        'src/**/*',
        'public/**/*',
        'scripts/*.ts',
        'tests/fixtures/{site,german,hebrew,bare,crowded}/**/*',
      ],
      {
        exclude: ['src/content/**'],
      },
    ),
  ].filter((file) => statSync(file).isFile());
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** Sites of former sources, kept for an hour in case that somebody still tests them. */
function forgetOthers(digest: string): void {
  for (const name of readdirSync(home)) {
    const folder = join(home, name);
    if (name === digest || !existsSync(folder)) continue;
    if (Date.now() - statSync(folder).mtimeMs > 3_600_000)
      rmSync(folder, { recursive: true, force: true });
  }
}
