import { runCommand } from '../scripts/command-line.ts';
import { lookArguments, withServedBuild } from '../scripts/served-build.ts';
import { categories, runLighthouse, type Category, type PageRun } from './lighthouse-run.ts';

/** The pages of the example to measure, by name. */
const pages: Record<string, string> = {
  home: '',
  service: 'services/managed-postgresql/',
  documentation: 'services/managed-postgresql/restore-to-a-point-in-time/',
  responsibilities: 'responsibilities/',
  roadmap: 'roadmap/',
};
const runs = 3;

/** The minimum points of 100 for each page. Layout shift must be zero. */
const wanted: Record<Category, number> = {
  performance: 99,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
};

await runCommand(
  {
    name: 'bench:lighthouse',
    summary: 'Measures five pages of the example with Lighthouse, as on a slow phone.',
    options: lookArguments,
  },
  (values) => withServedBuild('bench:lighthouse', values, measurePages),
);

async function measurePages(home: string): Promise<number> {
  const short: string[] = [];
  for (const [name, path] of Object.entries(pages)) {
    const measured: PageRun[] = [];
    for (let run = 0; run < runs; run += 1) measured.push(await runLighthouse(`${home}${path}`));
    if (name === 'home') process.stdout.write(headOf(measured));
    const scores = categories.map((category) => median(measured, ({ scores }) => scores[category]));
    const shift = median(measured, (run) => run.shift);
    const blocking = median(measured, (run) => run.blocking);
    const cells = [...scores, shift.toFixed(3), `${blocking.toFixed(0)} ms`];
    process.stdout.write(line(name, cells));
    const faults = measured.flatMap((run) => run.faults);
    for (const fault of new Set(faults)) {
      const times = faults.filter((other) => other === fault).length;
      process.stdout.write(`  ${fault} (${times} of ${runs} runs)\n`);
    }
    const isShort = categories.some((category, at) => (scores[at] ?? 0) < wanted[category]);
    if (isShort || shift > 0) short.push(name);
  }
  const aim = `${Object.values(wanted).join(', ')} and a shift of 0`;
  process.stdout.write(
    short.length > 0 ? `\nShort of ${aim}: ${short.join(', ')}.\n` : `\nAll reach ${aim}.\n`,
  );
  return short.length > 0 ? 1 : 0;
}

function headOf([first]: readonly PageRun[]): string {
  const titles = [...categories, 'shift', 'blocking'];
  return `${first?.conditions ?? ''}; medians of ${runs} runs\n\n${line('', titles)}`;
}

function line(name: string, cells: readonly (string | number)[]): string {
  return `${name.padEnd(17)}${cells.map((cell) => String(cell).padStart(15)).join('')}\n`;
}

function median(measured: readonly PageRun[], of: (run: PageRun) => number): number {
  const sorted = measured.map(of).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
