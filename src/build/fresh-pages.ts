import { extname } from 'node:path';
import type { ViteDevServer } from 'vite';
import type { Pictures } from '#bridge/pictures.ts';

/** Lets the development server serve pictures, and show pages again after a change of the content. */
export interface FreshPages {
  plugin: { name: string; configureServer: (server: ViteDevServer) => void };
  /** Shows pages again, now with these pictures. */
  show: (pictures: Pictures) => void;
}

/** `base` is the site's base path. */
export function freshPages(base: string): FreshPages {
  let server: ViteDevServer | undefined;
  let shown: Pictures | undefined;
  const configureServer = (started: ViteDevServer) => {
    server = started;
    started.middlewares.use(`${base}_astro/`, (request, response, next) => {
      const name = (request.url ?? '').replace(/^\/|\?.*$/g, '');
      void Promise.resolve(shown?.file(name)).then((file) => {
        if (!file) {
          next();
          return;
        }
        response.setHeader('Content-Type', types[extname(name)] ?? 'application/octet-stream');
        response.end(file);
      }, next);
    });
  };
  return {
    plugin: { name: 'plinth-fresh-pages', configureServer },
    show: (pictures) => {
      shown = pictures;
      // Astro lists the addresses of a route once, until its content changes.
      for (const name of ['ssr', 'prerender'])
        server?.environments[name]?.hot.send('astro:content-changed', {});
      server?.environments.client.hot.send({ type: 'full-reload', path: '*' });
    },
  };
}

/** The types of files that pictures consist of. */
const types: Readonly<Record<string, string>> = {
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.gif': 'image/gif',
};
