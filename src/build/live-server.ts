import serveStatic from 'serve-static';
import type { ViteDevServer } from 'vite';
import { astroMessages, type AstroMessage } from './astro-log.ts';
import type { Development } from './develop-site.ts';
import { freshPages, type FreshPages } from './fresh-pages.ts';
import { loggedTrouble } from './render-trouble.ts';
import { isOurs, messageLog, ownIntegrations, ownPlugins, placed, rooted } from './render-site.ts';
import { allowAnyRoot, bridgeApart } from './vite-plugins.ts';

/**
 * Starts Astro's development server, which also follows changes of code: of a site's own components, or of Plinth itself.
 * `cache` is the folder that it works in. Returns its port.
 */
export async function liveServer(
  { project, options, host, port, say }: Development,
  cache: string,
): Promise<{ port: number; fresh: Pick<FreshPages, 'show'> }> {
  const { content, base, look, parts } = options;
  allowAnyRoot();
  const fresh = freshPages(base);
  const [{ dev }, { default: config }] = await Promise.all([
    import('astro'),
    import('../../astro.config.ts'),
  ]);
  astroMessages.subscribe((message) => {
    if (!isOurs(message as AstroMessage)) return;
    const { message: said } = message as AstroMessage;
    say(parts ? loggedTrouble(said, project, parts.home) : said);
  });
  const server = await dev({
    ...config,
    ...placed(options),
    ...rooted(project, cache),
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
          allow: [project, content.path, cache, ...(parts ? [parts.home] : [])],
        },
      },
    },
  });
  return { port: server.address.port, fresh };
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
