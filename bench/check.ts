import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bytes, seconds } from '#build/figures.ts';
import { runCommand } from '../scripts/command-line.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { entriesFile } from '../scripts/entries-file.ts';
import { project } from '../scripts/project.ts';
import { corpusContent } from './corpus-content.ts';
import { corpusToday } from './corpus-making.ts';
import { usageOf, type Usage } from './usage.ts';

/** The share of documentation pages among the files of a generated platform, which is sized by pages. */
const pagesPerFile = 0.646;
const check = join(project, 'scripts', 'check.ts');
/** As `npm run check` loads it. */
const keepCompiled = pathToFileURL(join(project, 'scripts', 'keep-compiled.js')).href;
const markdownlint = join(project, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs');

await runCommand(
  {
    name: 'bench:check',
    summary:
      'Checks generated content of about FILES files, cold and warm, and compares markdownlint.',
    options: {},
    positionals: ['[FILES]'],
  },
  async (_values, [given]) => {
    const sizes = given === undefined ? [5_000, 20_000] : [Number(given)];
    if (!sizes.every((size) => Number.isInteger(size) && size > 0))
      throw new Error(`FILES is a number above 0, not “${given ?? ''}”.`);
    for (const size of sizes) await measure(size);
    return 0;
  },
);

async function measure(size: number): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'plinth-bench-check-'));
  const content = join(home, 'content');
  const kept = entriesFile(wholeFolder(content));
  try {
    const files = corpusContent(Math.round(size * pagesPerFile));
    write(content, files);
    const run = () =>
      usageOf(check, ['--content', content, '--today', corpusToday], home, [keepCompiled]);
    // Fills the compile cache; the findings are discarded.
    await run();
    rmSync(kept);
    const length = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    process.stdout.write(
      `${files.size} files, ${bytes(length)}\n                user   system     wall     memory\n`,
    );
    const cold = row('cold', await run(), files.size);
    row('warm', await run(), files.size);
    const other = row(
      'markdownlint',
      await usageOf(markdownlint, ['**/*.md'], content),
      files.size,
    );
    process.stdout.write(
      `markdownlint-cli2 takes ${(other.user / cold.user).toFixed(1)} times the processor time of a cold check.\n\n`,
    );
  } finally {
    rmSync(home, { recursive: true });
    rmSync(kept, { force: true });
  }
}

function row(name: string, usage: Usage, files: number): Usage {
  const { user, system, wall, peak } = usage;
  const each = `${((user / files) * 1000).toFixed(0)} µs a file`;
  process.stdout.write(
    `${name.padEnd(12)} ${[user, system, wall].map((time) => seconds(time).padStart(8)).join(' ')} ${bytes(peak).padStart(10)}  ${each}\n`,
  );
  return usage;
}

function write(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
