import { basename, dirname, join } from 'node:path';
import { keptIndex, keptScans, openCache, type Cache } from './cache-folder.ts';
import type { CheckRequest } from './check-phase.ts';
import { counted } from '#model/phrase.ts';
import { bytes } from './figures.ts';
import { keptIndexOf } from './kept-index.ts';
import { scansIn } from './kept-scans.ts';
import { takeLock } from './lock.ts';
import { outputFolder, writeImprint } from './output-folder.ts';
import { phaseRunner, type Progress } from './progress.ts';
import { renderApart, type RenderApart } from './render-apart.ts';
import type { Rendered } from './render-process.ts';
import { renderDigest } from './render-digest.ts';
import { precompress } from './precompress.ts';
import { onStopSignal } from './stop-signal.ts';
import { copyPublic, publicFiles } from './public-folder.ts';
import { restoreSwap, stagingFolder, swapIn } from './swap.ts';
import { inputsOf, isUpToDate, keepInputs } from './up-to-date.ts';
import { verifySite, type PageFailure } from './verify-site.ts';

/** What to build, and where to. */
export interface BuildRequest extends CheckRequest {
  /** The project's folder. */
  project: string;
  out: { path: string; shown: string };
  /** Whether to write compressed copies of files beside them. */
  precompress?: boolean | undefined;
}

/**
 * Checks, renders, indexes and verifies, then replaces the old site with the new one. Returns false if the content or
 * the built site has errors, which are reported to `progress`. Throws if a step could not be completed.
 */
export async function buildSite(request: BuildRequest, progress: Progress): Promise<boolean> {
  const { project, options, shown } = request;
  // Before the long part, so that a wrong link is known at once.
  if (options.look?.public) publicFiles(options.look.public);
  const out = outputFolder(request.out.path, { content: options.content, project });
  const work: Work = { request, out, rendering: undefined };
  /** What must be let go at the end. The last is the first to go. */
  const held: (() => void)[] = [];
  const letGo = () => {
    while (held.length > 0) held.pop()?.();
  };
  const ignoreSignals = onStopSignal(async () => {
    await work.rendering?.stop();
    letGo();
  });
  held.push(ignoreSignals);
  try {
    held.push(
      takeLock(join(dirname(out), `.${basename(out)}.lock`), `write “${request.out.shown}”`),
      () => restoreSwap(out),
    );
    if (restoreSwap(out))
      progress.say(`Restored “${request.out.shown}”, which an interrupted build had moved.`);
    const key = { use: 'build', options: request.options } as const;
    const cache = openCache(project, key, `render “${shown}”`);
    held.push(cache.release);
    if (cache.passing !== undefined) progress.say(cache.passing);
    const inputs = cache.passing === undefined ? await inputsOf(request) : undefined;
    if (inputs && isUpToDate(cache.folder, inputs, out)) {
      progress.say(`Nothing has changed: “${request.out.shown}” is up to date.`);
      return true;
    }
    const heard = listening(progress);
    const made = await phases(work, cache, heard.progress);
    // What was said, such as a warning about a diagram, is said again by the next build.
    const isQuiet = made !== undefined && !heard.hasSaid();
    // Nobody knows of what was saved during the build whether it was read before or after.
    if (isQuiet && inputs && (await inputsOf(request))?.digest === inputs.digest)
      keepInputs(cache.folder, inputs, out, made);
    const built = made !== undefined;
    if (!built) progress.say(`Nothing was built. “${request.out.shown}” is unchanged.`);
    return built;
  } finally {
    letGo();
  }
}

interface Work {
  request: BuildRequest;
  out: string;
  rendering: RenderApart | undefined;
}

function listening(progress: Progress) {
  let said = false;
  const say = (text: string) => {
    said = true;
    progress.say(text);
  };
  return { progress: { ...progress, say }, hasSaid: () => said };
}

/** Builds the site; undefined if content or site has errors, which were reported. */
async function phases(work: Work, cache: Cache, progress: Progress): Promise<Rendered | undefined> {
  const { request, out } = work;
  const { project, options } = request;
  const { base, origin, look } = options;
  const staged = stagingFolder(out);
  work.rendering = renderApart({ request, cache: cache.folder, staged }, progress);
  const rendered = await work.rendering.rendered;
  if (rendered === undefined) return undefined;

  const during = phaseRunner(progress);
  const code = renderDigest(project);
  const scans = scansIn(join(cache.folder, keptScans), code);
  await during(
    'index',
    () => keptIndexOf(staged, join(cache.folder, keptIndex), code),
    (indexed) => `${counted(indexed.pages, 'page')}, ${bytes(indexed.bytes)}`,
  );
  // After the index, which is for the site's own pages.
  if (look?.public) copyPublic(look.public, staged);
  const { broken } = await during(
    'verify',
    () => verifySite(staged, { base, origin }, scans),
    ({ links }) => counted(links, 'link'),
  );
  if (broken.length > 0) {
    progress.say(
      `\n${broken.map(describe).join('\n')}\n\n${counted(broken.length, 'defect')} in the built pages.`,
    );
    return undefined;
  }
  if (request.precompress) await precompress(staged);
  await during(
    'swap',
    () => {
      writeImprint(staged, { title: rendered.title, base });
      swapIn(staged, out);
    },
    () => request.out.shown,
  );
  return rendered;
}

function describe({ page, pages, message }: PageFailure): string {
  return `${page}  ${message}${pages > 1 ? ` (and on ${counted(pages - 1, 'page')} more)` : ''}`;
}
