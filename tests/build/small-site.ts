/** A small site with everything that a build caches: bodies, an image in several sizes, a drawing, a diagram. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { example, examplePlatform, exampleProse, exampleToday } from '#checks/example-platform.ts';
import { runScript } from '../built-site.ts';
import { writeFiles } from '../write-files.ts';

const body = `${exampleProse}

![A picture](picture.png)

![A drawing](drawing.svg)

\`\`\`mermaid
flowchart LR
  A[Ship] --> B[Port]
\`\`\`
`;

/** A test's folders: the small site's content, output and cache. */
export interface SmallSite {
  content: string;
  out: string;
  cache: string;
}

export async function smallSite(home: string): Promise<SmallSite> {
  const content = join(home, 'content');
  const pixels = Buffer.from(Array.from({ length: 900 * 300 * 3 }, (_, at) => (at * at) >> 7));
  const raw = { width: 900, height: 300, channels: 3 } as const;
  writeFiles(content, {
    ...examplePlatform,
    ...example('guides/help.md', '', body),
    'guides/picture.png': await sharp(pixels, { raw }).png().toBuffer(),
    'guides/drawing.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>',
  });
  return { content, out: join(home, 'dist'), cache: join(home, 'cache') };
}

/** Builds the site. Writing fails for files whose path matches `full`. */
export function build({ content, out, cache }: SmallSite, full?: string) {
  setUp(cache, full);
  return runScript('build', ...argumentsFor(content, out));
}

/** Builds the site, and after this many milliseconds sends a signal to all its processes, unless it has ended. */
export async function stopBuild(
  { content, out, cache }: SmallSite,
  signal: NodeJS.Signals,
  after: number,
): Promise<void> {
  setUp(cache);
  const child = spawn(process.execPath, ['scripts/build.ts', ...argumentsFor(content, out)], {
    // A separate process group, so that the signal reaches all processes.
    detached: true,
    stdio: 'ignore',
  });
  const ended = new Promise((done) => child.once('exit', done));
  await Promise.race([ended, wait(after)]);
  if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, signal);
  await ended;
}

function argumentsFor(content: string, out: string): string[] {
  return ['--content', content, '--today', exampleToday, '--out', out];
}

/** Every file of a folder with a digest of its bytes. */
export function filesOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [
        file.slice(folder.length + 1),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );
}

function setUp(cache: string, full?: string): void {
  process.env.PLINTH_CACHE = cache;
  process.env.FULL_DISK = full ?? '^$';
  process.env.NODE_OPTIONS =
    full === undefined ? '' : `--import=${pathToFileURL(resolve('tests/build/full-disk.ts')).href}`;
}
