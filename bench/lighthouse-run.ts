import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { listen } from '#build/serve.ts';
import { launchChromium } from '../tests/browser/chromium.ts';

/** The exact version that measures. */
const lighthouse = 'lighthouse@12.8.2';

/** Lighthouse's categories in display order. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];

/** The result of one Lighthouse run on a page. */
export interface PageRun {
  /** Out of 100 points. */
  scores: Record<Category, number>;
  /** Cumulative layout shift. */
  shift: number;
  /** Milliseconds. */
  blocking: number;
  /** The titles of audits that cost points. */
  faults: string[];
  /** The simulated device and network. */
  conditions: string;
}

/** Runs Lighthouse on an address with its default settings, those of a phone, in a separate browser. */
export async function runLighthouse(address: string): Promise<PageRun> {
  const port = await freePort();
  const browser = await launchChromium({ port });
  try {
    return pageRun(await reportOn(address, port));
  } finally {
    await browser.close();
  }
}

/** The parts of a Lighthouse report that are used. */
interface Report {
  audits: Partial<Record<string, { title: string; score: number | null; numericValue?: number }>>;
  categories: Partial<
    Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  >;
  configSettings: {
    formFactor: string;
    throttlingMethod: string;
    throttling: Record<'rttMs' | 'throughputKbps' | 'cpuSlowdownMultiplier', number>;
  };
  runtimeError?: { message: string };
}

/** npm downloads Lighthouse on first use, because it is larger than everything the tests need. */
async function reportOn(address: string, port: number): Promise<Report> {
  const settings = [`--port=${port}`, '--output=json', '--quiet'];
  const { stdout } = await promisify(execFile)(
    'npx',
    ['--yes', lighthouse, address, ...settings, `--only-categories=${categories.join(',')}`],
    { maxBuffer: 100_000_000 },
  );
  return JSON.parse(stdout) as Report;
}

function pageRun({ audits, categories: scored, configSettings, runtimeError }: Report): PageRun {
  if (runtimeError) throw new Error(runtimeError.message);
  const score = (category: Category) => Math.round((scored[category]?.score ?? 0) * 100);
  const weighted = categories
    .flatMap((category) => scored[category]?.auditRefs ?? [])
    .filter(({ weight }) => weight > 0)
    .map(({ id }) => audits[id]);
  // Audits that pass with a nearly perfect score are not faults.
  const faults = weighted.filter((audit) => (audit?.score ?? 1) < 0.9);
  const { formFactor, throttlingMethod, throttling } = configSettings;
  const { rttMs, throughputKbps, cpuSlowdownMultiplier } = throttling;
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    shift: audits['cumulative-layout-shift']?.numericValue ?? 0,
    blocking: audits['total-blocking-time']?.numericValue ?? 0,
    faults: faults.map((audit) => audit?.title ?? ''),
    conditions: `${formFactor}, ${throttlingMethod}d: ${rttMs} ms to and fro, ${throughputKbps} kbit/s, processor ${cpuSlowdownMultiplier} times slower`,
  };
}

/** A free port. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, { host: '127.0.0.1', port: 0, tries: 1 });
  await new Promise((done) => server.close(done));
  return port;
}
