/** Sites for tests to inspect, built once from the fixtures, and again only after a change. */
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

/** Today's date in the fixtures. */
export const fixtureToday = '2026-11-23';
export const fixtureContent = resolve('tests/fixtures/site');

const home = join(tmpdir(), `plinth-tests-${String(process.getuid?.() ?? 0)}`);

/** The origin of the fixture site if it is below a base. */
const origin = 'https://docs.example';

/** What to build: a fixtures folder or the example, and for which base. A base below the root needs a host too. */
export interface SiteOfTests {
  content?: 'site' | 'german' | 'hebrew' | 'bare' | 'crowded' | 'example';
  base?: string;
}

/** Today's date in the example. */
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
    // Another test file is building it.
    if (code === 2 && output.includes('Another build')) await wait(500);
    else if (code !== 0) throw new Error(`The site was not built:\n${output}`);
  }
  return out;
}

export interface Ran {
  code: number | null;
  /** Its output on stdout and stderr. */
  output: string;
}

/** Runs one of the project's scripts to its end. */
export function runScript(name: string, ...args: string[]): Promise<Ran> {
  const child = startScript(name, ...args);
  return child.ended;
}

/** Starts one of the project's scripts. `saw` resolves when its output contains the text. */
export function startScript(name: string, ...args: string[]) {
  return startScriptIn('.', name, args);
}

/** Starts a script of another project. */
export function startScriptIn(
  project: string,
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
) {
  const child = spawn(process.execPath, [`scripts/${name}.ts`, ...args], {
    cwd: project,
    env,
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

/** Removes sites built from older sources after an hour, as another run may still use them. */
function forgetOthers(digest: string): void {
  for (const name of readdirSync(home)) {
    const folder = join(home, name);
    if (name === digest || !existsSync(folder)) continue;
    if (Date.now() - statSync(folder).mtimeMs > 3_600_000)
      rmSync(folder, { recursive: true, force: true });
  }
}
