import { fallbacks } from '#diagrams/fallback.ts';
import { changesIn } from '#files/changes-in.ts';
import { foldersOf, isNeverRead } from '#source/content-folder.ts';
import { Bodies } from '#bridge/bodies.ts';
import { bindSite } from '#bridge/bound-site.ts';
import { Pictures } from '#bridge/pictures.ts';
import { loadOwn } from '#own/load.ts';
import type { OwnCode } from '#own/own-code.ts';
import { recentEntries } from '#source/recent-entries.ts';
import { readSite } from '#site/make-site.ts';
import { openCache } from './cache-folder.ts';
import { checkFigures, checkPhase, checkReport, type CheckRequest } from './check-phase.ts';
import type { FreshPages } from './fresh-pages.ts';
import { liveServer } from './live-server.ts';
import { renderDigest } from './render-digest.ts';
import { onStopSignal } from './stop-signal.ts';
import { compiledFor, fallbackLine, keepCompiled } from './render-site.ts';
import { listen } from './serve.ts';
import { pageServer } from './serve-pages.ts';

export interface Development extends CheckRequest {
  project: string;
  host: string;
  port: number;
  /** Whether to follow changes of Plinth's own code too, which makes everything slower. */
  code: boolean;
  /** Shows findings, and when they are all fixed. */
  say: (text: string) => void;
}

/**
 * Serves a site while its content is written: each change is shown and checked. Findings are shown while the rest of the
 * site keeps working. Returns the server's address.
 */
export async function developSite(asked: Development): Promise<string> {
  const request = { ...asked, options: { ...asked.options, development: true } };
  const { project, options, shown, host, say } = request;
  const { content, base, parts } = options;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  keepCompiled();
  const own = await loadOwn(request.own ?? { home: project, rules: [], exports: [] });
  const cache = openCache(project, { use: 'dev', options }, `show “${shown}”`);
  onStopSignal(() => {
    cache.release();
    return Promise.resolve();
  });
  if (cache.passing !== undefined) say(cache.passing);
  fallbacks.subscribe((message) => say(fallbackLine(message, content, shown)));
  const serve = parts || request.code ? liveServer : compiledServer;
  const { port, fresh } = await serve(request, cache.folder);
  // Before the first reading, so that no change is missed.
  const changes = changesIn(foldersOf(content), isNeverRead);
  await show(request, own, fresh);
  void followChanges(changes, request, own, fresh);
  return `http://${host === '127.0.0.1' ? 'localhost' : host}:${String(port)}${base}`;
}

/** Serves pages of the compiled site, which needs no bundler while content is written. */
async function compiledServer(
  { project, options, host, port, say }: Development,
  cache: string,
): Promise<{ port: number; fresh: Pick<FreshPages, 'show'> }> {
  const { base, origin, look } = options;
  const before = process.cwd();
  process.chdir(cache);
  const compiled = await compiledFor(options, { project, cache, code: renderDigest(project) });
  process.chdir(before);
  const site = { compiled, base, origin, public: look?.public?.path, host, say };
  const { server, show } = await pageServer(site);
  return { port: await listen(server, { host, port, tries: 10 }), fresh: { show } };
}

async function tellFindings(request: Development, { rules }: OwnCode): Promise<void> {
  const { shown, say } = request;
  try {
    const checked = await checkPhase(request, rules);
    if (checked.withoutHistory !== undefined) say(checked.withoutHistory);
    if (checked.unusedFacets !== undefined) say(checked.unusedFacets);
    say(
      checked.findings.length > 0
        ? checkReport(checked)
        : `${shown}: ${checkFigures(checked)}, nothing to fix.`,
    );
    if (checked.exitCode > 0) say('Files that can’t be read are left out until they are fixed.');
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}

/** Checks the content, then shows and checks each change of it. */
async function followChanges(
  changes: AsyncIterable<void>,
  request: Development,
  own: OwnCode,
  fresh: Pick<FreshPages, 'show'>,
): Promise<void> {
  await tellFindings(request, own);
  for await (const _ of changes) {
    try {
      await show(request, own, fresh);
    } catch (error) {
      request.say(error instanceof Error ? error.message : String(error));
    }
    await tellFindings(request, own);
  }
}

/** Files that have not changed are not parsed again. */
const entries = recentEntries();

/** Reads the content and shows it. A body is rendered when a page shows it; one that can't be is reported and left out. */
async function show(
  { options, say }: Development,
  own: OwnCode,
  fresh: Pick<FreshPages, 'show'>,
): Promise<void> {
  const site = await readSite(options, own, entries);
  const [bodies, pictures] = [new Bodies(site, { tell: say }), new Pictures(site)];
  bindSite({
    site,
    body: (file) => bodies.htmlOf(file),
    picture: (path) => pictures.of(path),
  });
  fresh.show(pictures);
}
