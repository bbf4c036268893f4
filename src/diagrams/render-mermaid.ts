import { cacheKey, DiagramCache } from './cache.ts';
import { DiagramWorker, tookTooLong } from './diagram-worker.ts';
import type { Failure } from './failure.ts';
import type { Drawing } from './order.ts';
import { secondTry } from './second-try.ts';

/** Where a diagram's fence opens, as a 1-based line of its file. */
export interface DiagramPlace {
  file: string;
  line: number;
}

/** A drawing as static SVG, without styles or scripts, whose colours follow the page; width and height in px. */
export type Diagram = Drawing;

/** Why there is no drawing, with line and column in the file: `syntax` is for the author to mend, `internal` for us. */
export interface DiagramProblem {
  line: number;
  column: number;
  message: string;
  kind: 'syntax' | 'internal';
}

export interface DiagramOptions {
  /** What the diagram is called if it has no accTitle. */
  title?: string | undefined;
  /** Where drawings are kept, if anywhere. */
  cacheDir?: string | undefined;
}

/** In ms of wall time: a large drawing takes seconds, and on a busy machine many times that. */
const LIMIT = 60_000;
const desk = new DiagramWorker(LIMIT);
const chromium = lazily(async () => {
  // A package of some size, which hardly any build needs.
  const { ChromiumDesk } = await import('./chromium/chromium-desk.ts');
  return new ChromiumDesk(LIMIT);
});
const underway = new Map<string, ReturnType<typeof draw>>();

/**
 * Draws a Mermaid source; never rejects. What can't be drawn here is drawn by Chromium, where there is one; else the
 * problem is `internal`, and pages show the source. It starts a worker beside this file, so it must not be bundled.
 */
export async function renderMermaid(
  source: string,
  at: DiagramPlace,
  options: DiagramOptions = {},
): Promise<{ ok: true; diagram: Diagram } | { ok: false; problem: DiagramProblem }> {
  const key = cacheKey(normal(source), options.title);
  const result = await (underway.get(key) ?? start(key, source, options));
  return result.ok ? result : { ok: false, problem: problemAt(at, result.failure) };
}

/**
 * Looks only whether a source parses: its mistake, in lines of the source, or undefined. What was found is kept; what
 * could not be found out rejects.
 */
export async function parseMermaid(
  source: string,
  { cacheDir }: Pick<DiagramOptions, 'cacheDir'> = {},
): Promise<Failure | undefined> {
  const cache = openCache(cacheDir);
  const key = cacheKey(normal(source));
  const known = cache?.readVerdict(key);
  if (known) return known.failure;
  const outcome = await desk.run({ task: 'parse', source });
  const failure = outcome.ok ? undefined : outcome.failure;
  if (failure?.kind === 'internal') throw new Error(failure.message);
  cache?.writeVerdict(key, { failure });
  return failure;
}

/** Ends the worker and the browser, if there are any. */
export async function closeDiagrams(): Promise<void> {
  await desk.close();
  await chromium.begun()?.then((open) => open.close());
}

function start(key: string, source: string, options: DiagramOptions): ReturnType<typeof draw> {
  const drawing = draw(key, source, options).finally(() => underway.delete(key));
  underway.set(key, drawing);
  return drawing;
}

async function draw(
  key: string,
  source: string,
  { title, cacheDir }: DiagramOptions,
): Promise<{ ok: true; diagram: Diagram } | { ok: false; failure: Failure }> {
  const cache = openCache(cacheDir);
  const kept = cache?.read(key);
  if (kept) return { ok: true, diagram: kept };
  const order = { task: 'draw', source, title, id: `d${key.slice(0, 10)}` } as const;
  const first = await desk.run(order);
  const outcome =
    !first.ok && first.failure.kind === 'internal' && !first.failure.message.includes(tookTooLong)
      ? await secondTry(order, first.failure, () => chromium.get(), desk)
      : first;
  if (!outcome.ok) return outcome;
  if (!outcome.drawing) throw new Error('The worker drew nothing.');
  cache?.write(key, outcome.drawing);
  cache?.writeVerdict(cacheKey(normal(source)), { failure: undefined });
  return { ok: true, diagram: outcome.drawing };
}

/** What is made when it is first asked for. */
function lazily<T>(make: () => Promise<T>) {
  let made: Promise<T> | undefined;
  return { get: () => (made ??= make()), begun: () => made };
}

function openCache(folder: string | undefined): DiagramCache | undefined {
  return folder === undefined ? undefined : new DiagramCache(folder);
}

/** The source's first line follows the line that opens the fence. */
const problemAt = (at: DiagramPlace, failure: Failure): DiagramProblem => ({
  ...failure,
  line: at.line + failure.line,
});

const normal = (source: string): string => source.replace(/\r\n?/g, '\n').trim();
