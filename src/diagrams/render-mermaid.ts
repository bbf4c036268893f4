import { cacheKey, DiagramCache, drawingId } from './cache.ts';
import { DiagramWorkers, tookTooLong } from './diagram-worker.ts';
import type { Failure } from './failure.ts';
import type { Drawing } from './order.ts';
import { secondTry } from './fallback.ts';

/** The line of a diagram's opening fence in its file, from 1. */
export interface DiagramPlace {
  file: string;
  line: number;
}

/** A drawing as static SVG without styles or scripts, in colours that follow the page. Width and height are in px. */
export type Diagram = Drawing;

/**
 * Why there is no drawing, with line and column in the file. `syntax` is the author's mistake, `internal` is ours.
 */
export interface DiagramProblem {
  line: number;
  column: number;
  message: string;
  kind: 'syntax' | 'internal';
}

export interface DiagramOptions {
  /** The diagram's name if it has no accTitle. */
  title?: string | undefined;
  /** The folder for finished drawings, if any. */
  cacheDir?: string | undefined;
}

/** In ms of wall time. A large drawing takes seconds, and many times that on a busy machine. */
const LIMIT = 60_000;
const desk = new DiagramWorkers(LIMIT);
const chromium = lazily(async () => {
  // Loaded only if needed: the package is large, and few builds use it.
  const { ChromiumDrawer } = await import('./chromium/chromium-drawer.ts');
  return new ChromiumDrawer(LIMIT);
});
const underway = new Map<string, ReturnType<typeof draw>>();

/**
 * Draws a Mermaid source; never rejects. If drawing fails here, Chromium draws it, if there is one; otherwise the
 * problem is `internal` and pages show the source. Must not be bundled, because it starts a worker next to this file.
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
 * Only parses a source: resolves to its error, with lines in the source, or undefined. Results are cached. Rejects if
 * the result can't be determined.
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

/** Ends the worker and the browser, if running. */
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
  const order = {
    task: 'draw',
    source,
    title,
    id: `d${drawingId(normal(source), title)}`,
  } as const;
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

/** Creates a value on first use. */
function lazily<T>(make: () => Promise<T>) {
  let made: Promise<T> | undefined;
  return { get: () => (made ??= make()), begun: () => made };
}

function openCache(folder: string | undefined): DiagramCache | undefined {
  return folder === undefined ? undefined : new DiagramCache(folder);
}

/** The source's first line follows the opening fence. */
const problemAt = (at: DiagramPlace, failure: Failure): DiagramProblem => ({
  ...failure,
  line: at.line + failure.line,
});

const normal = (source: string): string => source.replace(/\r\n?/g, '\n').trim();
