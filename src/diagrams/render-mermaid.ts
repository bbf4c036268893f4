import { join } from 'node:path';
import { cacheKey, DiagramCache } from './cache.ts';
import { DrawingDesk } from './drawing-desk.ts';
import type { Failure } from './failure.ts';
import type { Drawing } from './order.ts';

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
  /** Where drawings are kept; `.cache/diagrams` in the working directory by default, false for nowhere. */
  cacheDir?: string | false | undefined;
}

const LIMIT = 10_000;
const desk = new DrawingDesk(LIMIT);
const underway = new Map<string, ReturnType<typeof draw>>();

/**
 * Draws a Mermaid source; never rejects. When a problem is `internal` the page shows the source in a `<pre>`: there is
 * no second renderer. It starts a worker beside this file, so it must not be bundled.
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

/** Looks only whether a source parses, with the same problems as `renderMermaid`; undefined when it does. */
export async function parseMermaid(
  source: string,
  at: DiagramPlace,
  { cacheDir }: Pick<DiagramOptions, 'cacheDir'> = {},
): Promise<DiagramProblem | undefined> {
  const cache = openCache(cacheDir);
  const key = cacheKey(normal(source));
  if (await cache?.isAccepted(key)) return undefined;
  const outcome = await desk.run({ task: 'parse', source });
  if (!outcome.ok) return problemAt(at, outcome.failure);
  await cache?.accept(key);
  return undefined;
}

/** Ends the worker, if there is one. */
export function closeDiagrams(): Promise<void> {
  return desk.close();
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
  const kept = await cache?.read(key);
  if (kept) return { ok: true, diagram: kept };
  const outcome = await desk.run({ task: 'draw', source, title, id: `d${key.slice(0, 10)}` });
  if (!outcome.ok) return outcome;
  if (!outcome.drawing) throw new Error('The worker drew nothing.');
  await cache?.write(key, outcome.drawing);
  await cache?.accept(cacheKey(normal(source)));
  return { ok: true, diagram: outcome.drawing };
}

function openCache(folder: string | false | undefined): DiagramCache | undefined {
  return folder === false
    ? undefined
    : new DiagramCache(folder ?? join(process.cwd(), '.cache', 'diagrams'));
}

/** The source's first line follows the line that opens the fence. */
const problemAt = (at: DiagramPlace, failure: Failure): DiagramProblem => ({
  ...failure,
  line: at.line + failure.line,
});

const normal = (source: string): string => source.replace(/\r\n?/g, '\n').trim();
