import { basename, dirname, join } from 'node:path';
import { indexSite } from '#search/index-site.ts';
import type { Source } from '#source/read.ts';
import { cacheFolder, prepareCache } from './cache-folder.ts';
import { checkFigures, checkPhase, checkReport } from './check-phase.ts';
import { takeLocks } from './lock.ts';
import { outputFolder, writeImprint } from './output-folder.ts';
import { bytes, counted, type Phase, type Progress } from './progress.ts';
import { renderDigest } from './render-digest.ts';
import { RenderError, renderSite } from './render-site.ts';
import { siteSize } from './site-size.ts';
import { mendSwap, stagingFolder, swapIn } from './swap.ts';
import { verifySite, type Broken } from './verify-site.ts';

/** What to build, from what, and where to. */
export interface BuildRequest {
  /** The project's folder. */
  project: string;
  /** The content folder, and how a person would write it. */
  content: { path: string; shown: string };
  out: { path: string; shown: string };
  base: string;
  site: string | undefined;
  visibility: 'internal' | 'public';
  today: string | undefined;
  /** Tells this process what to render, once the content is found right. */
  announce: (found: { source: Source; renderedUnder: string }) => void;
}

/**
 * Checks, renders, indexes, verifies, and only then puts the new site in the old one's place. False if the content
 * or the built site is wrong: what is wrong was told to `progress`. Throws where it can't be known.
 */
export async function buildSite(request: BuildRequest, progress: Progress): Promise<boolean> {
  const { project, content, base, site, visibility } = request;
  const out = outputFolder(request.out.path, { content: content.path, project });
  const cache = cacheFolder(project, {
    use: 'build',
    content: content.path,
    base,
    site,
    visibility,
  });
  const leave = takeLocks([
    [join(dirname(out), `.${basename(out)}.lock`), `write “${request.out.shown}”`],
    [`${cache}.lock`, `render “${content.shown}”`],
  ]);
  const clean = () => {
    mendSwap(out);
    leave();
  };
  const stop = stopOnSignals(clean);
  try {
    if (mendSwap(out))
      progress.say(`“${request.out.shown}” is back: an interrupted build had moved it aside.`);
    return await phases(request, { out, cache }, progress);
  } finally {
    stop();
    clean();
  }
}

async function phases(
  request: BuildRequest,
  { out, cache }: { out: string; cache: string },
  progress: Progress,
): Promise<boolean> {
  const { project, content, base, site } = request;
  const during = phaseTimer(progress);

  const checked = await during('check', async () => {
    const result = await checkPhase(request);
    return { result, figures: checkFigures(result) };
  });
  if (checked.exitCode > 0) {
    progress.say(
      `\n${checkReport(checked)}\nNothing was built; “${request.out.shown}” is as it was.`,
    );
    return false;
  }
  const { source, catalogue } = checked;
  request.announce({ source, renderedUnder: renderDigest(source.entries, project) });

  prepareCache(cache, content.path);
  const staged = stagingFolder(out);
  try {
    const warnings = await during('render', async () => {
      const result = await renderSite({ project, cache, out: staged });
      const { pages, size } = siteSize(staged);
      return { result, figures: `${counted(pages, 'page')}, ${bytes(size)}` };
    });
    for (const warning of warnings) progress.say(warning);
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    progress.say(`\n${error.message}\nNothing was built; “${request.out.shown}” is as it was.`);
    return false;
  }

  await during('index', async () => {
    const indexed = await indexSite(staged);
    return {
      result: undefined,
      figures: `${counted(indexed.pages, 'page')}, ${bytes(indexed.bytes)}`,
    };
  });

  const verified = await during('verify', () => {
    const result = verifySite(staged, { base, site });
    return { result, figures: counted(result.links, 'link') };
  });
  if (verified.broken.length > 0) {
    progress.say(
      `${verified.broken.map(told).join('\n')}\n${counted(verified.broken.length, 'defect')} in the built pages of “${content.shown}”; “${request.out.shown}” is as it was.`,
    );
    return false;
  }

  await during('swap', () => {
    writeImprint(staged, { title: catalogue.platform.title, base });
    swapIn(staged, out);
    return { result: undefined, figures: request.out.shown };
  });
  return true;
}

interface Step<T> {
  result: T;
  figures: string;
}

/** Runs a part of the build between its beginning and its end being told. */
function phaseTimer(progress: Progress) {
  return async <T>(phase: Phase, step: () => Step<T> | Promise<Step<T>>): Promise<T> => {
    progress.begin(phase);
    try {
      const { result, figures } = await step();
      progress.end(phase, figures);
      return result;
    } catch (error) {
      progress.end(phase, 'failed');
      throw error;
    }
  };
}

function told({ page, pages, message }: Broken): string {
  return `${page}  ${message}${pages > 1 ? ` (and on ${counted(pages - 1, 'page')} more)` : ''}`;
}

/** Someone who stops a build finds no trace of it; returns what ends the watch. */
function stopOnSignals(clean: () => void): () => void {
  const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  const listeners = Object.entries(signals).map(([signal, code]) => {
    const listener = () => {
      clean();
      process.exit(code);
    };
    process.once(signal, listener);
    return () => process.off(signal, listener);
  });
  return () => listeners.forEach((off) => off());
}
