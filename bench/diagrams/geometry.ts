import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { ChromiumDrawer } from '#diagrams/chromium/chromium-drawer.ts';
import { runCommand } from '../../scripts/command-line.ts';
import { officialSamples, ownSamples, type Sample } from '../../tests/diagrams/samples.ts';
import { compareMeasures, type Difference } from './compare-measures.ts';
import { measureDrawing } from './measure-drawing.ts';
import type { Drawn } from './raw-worker.ts';

await runCommand(
  {
    name: 'bench:diagrams',
    summary: 'Draws every sample with and without a browser, and prints how they differ.',
    options: {
      only: { summary: 'Only samples whose name contains this', value: 'TEXT' },
      each: { summary: 'Also print a line for each sample' },
    },
  },
  async ({ only = '', each }) => {
    const samples = allSamples().filter(({ name }) => name.includes(only));
    const chromium = new ChromiumDrawer(60_000);
    try {
      const compared: Compared[] = [];
      for await (const drawn of drawnWithout(samples)) {
        const source = samples.find(({ name }) => name === drawn.name)?.source ?? '';
        const difference = await compare(chromium, drawn, source);
        const one = { name: drawn.name, type: drawn.raw.type.replace(/-v2$/, ''), ...difference };
        compared.push(one);
        if (each) process.stdout.write(`${sampleLine(one)}\n`);
      }
      process.stdout.write(table(compared));
      return 0;
    } finally {
      await chromium.close();
    }
  },
);

interface Compared extends Difference {
  name: string;
  type: string;
}

/** All samples except ZenUML, which is not part of Mermaid. */
function allSamples(): Sample[] {
  const own = [...ownSamples('core'), ...ownSamples('hard')];
  return [...own, ...officialSamples()].filter(({ name }) => !name.includes('zenuml'));
}

/** All samples, drawn one by one by the build's own renderer. */
async function* drawnWithout(samples: readonly Sample[]): AsyncIterable<Drawn> {
  const worker = new Worker(new URL('./raw-worker.ts', import.meta.url), {
    workerData: samples,
    execArgv: [],
  });
  let left = samples.length;
  for await (const [drawn] of on(worker, 'message', { close: ['exit'] })) {
    yield drawn as Drawn;
    if (--left === 0) break;
  }
  await worker.terminate();
}

async function compare(
  chromium: ChromiumDrawer,
  { raw }: Drawn,
  source: string,
): Promise<Difference> {
  const reference = await chromium.render(source, 'reference');
  const page = await chromium.page();
  return compareMeasures(
    await page.evaluate(measureDrawing, raw.svg),
    await page.evaluate(measureDrawing, reference.svg),
  );
}

/** The largest difference in a drawing; infinite if its shapes or words differ. */
function worstOf({ view, shapes, words, strays }: Difference): number {
  if (!shapes || strays.length > 0) return Infinity;
  return Math.max(view, ...shapes, ...words);
}

function sampleLine(one: Compared): string {
  const { name, view, shapes, words, strays, size } = one;
  const figures = [view, Math.max(0, ...(shapes ?? [Infinity])), Math.max(0, ...words)].map(px);
  return [name.padEnd(24), ...figures, `of ${size.toFixed(0)}`, ...strays.slice(0, 8)].join('  ');
}

function table(all: readonly Compared[]): string {
  const byType = [...Map.groupBy(all, ({ type }) => type)].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = ['type', 'drawings', 'view box: median, worst', 'shapes: median, worst'];
  const rows = [...byType, ['all', all] as const].map(([type, drawings]) => {
    const share = (near: (one: Compared) => boolean): string =>
      `${((drawings.filter(near).length / drawings.length) * 100).toFixed(0)} %`;
    return [
      type,
      String(drawings.length),
      spread(drawings.map(({ view }) => view)),
      spread(drawings.flatMap(({ shapes }) => shapes ?? [Infinity])),
      spread(drawings.flatMap(({ words }) => words)),
      share((one) => worstOf(one) <= 1),
      share((one) => worstOf(one) <= one.size * 0.02),
    ];
  });
  const lines = [[...head, 'words: median, worst', 'all within 1 px', 'within 2 %'], ...rows];
  const widths = head.concat('', '', '').map((_, i) => {
    const column = lines.map((line) => line[i]?.length ?? 0);
    return Math.max(...column);
  });
  const line = (cells: string[]): string =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  return `${lines.map(line).join('\n')}\n`;
}

function spread(values: number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  return `${px(sorted[Math.floor(sorted.length / 2)] ?? 0)}, ${px(sorted.at(-1) ?? 0)}`;
}

function px(value: number): string {
  return Number.isFinite(value) ? value.toFixed(1) : 'other';
}
