import serveStatic from 'serve-static';
import type { ViteDevServer } from 'vite';
import { fallbacks } from '#diagrams/fallback.ts';
import { changesIn } from '#files/changes-in.ts';
import { foldersOf, isNeverRead } from '#source/content-folder.ts';
import { Bodies } from '#bridge/bodies.ts';
import { bindSite } from '#bridge/bound-site.ts';
import { Pictures } from '#bridge/pictures.ts';
import { loadOwn } from '#own/load.ts';
import type { OwnCode } from '#own/own-code.ts';
import { readSite } from '#site/site.ts';
import { allowAnyRoot, bridgeApart } from './vite-plugins.ts';
import { openCache } from './cache-folder.ts';
import { freshPages, type FreshPages } from './fresh-pages.ts';
import { checkFigures, checkPhase, checkReport, type CheckRequest } from './check-phase.ts';
import { astroMessages, type AstroMessage } from './astro-log.ts';
import { loggedTrouble } from './render-trouble.ts';
import { onStopSignal } from './stop-signal.ts';
import {
  fallbackLine,
  isOurs,
  keepCompiled,
  messageLog,
  ownIntegrations,
  ownPlugins,
  placed,
  rooted,
} from './render-site.ts';

export interface Development extends CheckRequest {
  project: string;
  host: string;
  port: number;
  /** Shows findings, and when they are all fixed. */
  say: (text: string) => void;
}

/**
 * Starts Astro's development server and checks the content at every change. Findings are shown while the rest of the
 * site keeps working. Returns the server's address.
 */
export async function developSite(request: Development): Promise<string> {
  const { project, options, shown, host, port } = request;
  const { content, base, look, parts } = options;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  keepCompiled();
  allowAnyRoot();
  const own = await loadOwn(request.own ?? { home: project, rules: [], exports: [] });
  await tellFindings(request, own);
  const key = { use: 'dev', options } as const;
  const cache = openCache(project, key, `show “${shown}”`);
  onStopSignal(() => {
    cache.release();
    return Promise.resolve();
  });
  if (cache.passing !== undefined) request.say(cache.passing);
  const fresh = freshPages(base);
  await show(request, own, fresh);
  const [{ dev }, { default: config }] = await Promise.all([
    import('astro'),
    import('../../astro.config.ts'),
  ]);
  astroMessages.subscribe((message) => {
    if (!isOurs(message as AstroMessage)) return;
    const { message: said } = message as AstroMessage;
    request.say(parts ? loggedTrouble(said, project, parts.home) : said);
  });
  fallbacks.subscribe((message) => request.say(fallbackLine(message, content, shown)));
  const server = await dev({
    ...config,
    ...placed(options),
    ...rooted(project, cache.folder),
    // Otherwise the server demands a trailing slash after files made by routes.
    trailingSlash: 'ignore',
    logLevel: 'warn',
    logger: messageLog,
    server: { host, port },
    integrations: [...(config.integrations ?? []), ...ownIntegrations(options)],
    vite: {
      ...config.vite,
      plugins: [
        bridgeApart(),
        ...ownPlugins(project, options),
        ...(look?.public ? [servesFolder(look.public.path, base)] : []),
        fresh.plugin,
      ],
      server: {
        fs: {
          allow: [project, content.path, cache.folder, ...(parts ? [parts.home] : [])],
        },
      },
    },
  });
  void followChanges(request, own, fresh);
  return `http://${host === '127.0.0.1' ? 'localhost' : host}:${String(server.address.port)}${base}`;
}

/** Lets the development server serve a folder of the user's below the base path, as a build copies it. */
function servesFolder(folder: string, base: string) {
  return {
    name: 'plinth-public-folder',
    configureServer: ({ middlewares }: ViteDevServer) => {
      middlewares.use(base, serveStatic(folder, { index: false, redirect: false }));
    },
  };
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

/** Shows each change of the content, then checks it. */
async function followChanges(request: Development, own: OwnCode, fresh: FreshPages): Promise<void> {
  const { content } = request.options;
  for await (const _ of changesIn(foldersOf(content), isNeverRead)) {
    try {
      await show(request, own, fresh);
    } catch (error) {
      request.say(error instanceof Error ? error.message : String(error));
    }
    await tellFindings(request, own);
  }
}

/** Reads the content and shows it. A body is rendered when a page shows it; one that can't be is reported and left out. */
async function show({ options, say }: Development, own: OwnCode, fresh: FreshPages): Promise<void> {
  const site = await readSite(options, own);
  const [bodies, pictures] = [new Bodies(site, { tell: say }), new Pictures(site)];
  bindSite({
    site,
    body: (file) => bodies.htmlOf(file),
    picture: (path) => pictures.of(path),
  });
  fresh.show(pictures);
}
