import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import serveStatic from 'serve-static';
import type { Pictures } from '#bridge/pictures.ts';
import type { CompiledSite } from './compiled-site.ts';
import { mediaTypes } from '#hosting/served.ts';
import { compiledPages, type Path } from './render-pages.ts';
import { isCalledRight } from './serve.ts';

/** What a server of pages needs. */
export interface ServedPages {
  compiled: CompiledSite;
  base: string;
  origin: string | undefined;
  /** A folder whose files are served too. */
  public: string | undefined;
  /** The host name that it answers to, besides `localhost`. */
  host: string;
  /** Is told why a page can't be shown. */
  say: (text: string) => void;
}

/** A server that renders each page when it is asked for. */
export interface PageServer {
  server: Server;
  /** Shows pages again, in browsers too, after the site that they are bound to has changed. */
  show: (pictures: Pictures) => void;
}

/** What browsers load to hear of changes. */
const listener = `new EventSource(document.currentScript.src.replace(/reload\\.js$/, 'changes'))
  .addEventListener('message', () => location.reload());`;

/** Serves the pages of the bound site. */
export async function pageServer(served: ServedPages): Promise<PageServer> {
  const { base, host, say } = served;
  const pages = await compiledPages(served.compiled, served);
  const listening = new Set<ServerResponse>();
  let pictures: Pictures | undefined;
  let paths: Promise<ReadonlyMap<string, Path>> | undefined;

  const files = [
    served.compiled.client,
    ...(served.public === undefined ? [] : [served.public]),
  ].map((folder) => serveStatic(folder, { index: false, redirect: false }));

  const page = async (path: Path, response: ServerResponse, status = 200) => {
    const type = mediaTypes[extname(path.pathname.replace(/\/$/, '')).slice(1)];
    try {
      const body = await pages.render(path);
      const isPage = path.route.type === 'page';
      response.writeHead(body ? status : 404, {
        'Content-Type': isPage ? 'text/html; charset=utf-8' : (type ?? 'text/plain'),
      });
      response.end(body && isPage ? listensFor(body.toString('utf8'), base) : body);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      say(why);
      response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(listensFor(`<!doctype html><body><pre>${escaped(why)}</pre></body>`, base));
    }
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    const below = path.startsWith(base) ? path.slice(base.length) : undefined;
    if (below === undefined) plain(response, 404, `The site lies below ${base}`);
    else if (below === '_plinth/reload.js') {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(listener);
    } else if (below === '_plinth/changes') listen(response, listening);
    else {
      paths ??= pages.paths().then(byAddress);
      const all = await paths;
      const found = all.get(addressOf(below));
      // As on a host, the address of a page ends with a slash.
      if (found?.route.type === 'page' && below !== '' && !below.endsWith('/'))
        response.writeHead(301, { Location: encodeURI(`${base}${addressOf(below)}/`) }).end();
      else if (found) await page(found, response);
      else if (!(await isPicture(below, response))) file(request, below, response, all.get('404'));
    }
  };

  const isPicture = async (below: string, response: ServerResponse): Promise<boolean> => {
    const name = /^_astro\/([^/]+)$/.exec(below)?.[1];
    const bytes = name === undefined ? undefined : await pictures?.file(name);
    const type = mediaTypes[extname(below).slice(1)] ?? 'application/octet-stream';
    if (bytes) response.writeHead(200, { 'Content-Type': type }).end(bytes);
    return bytes !== undefined;
  };

  const file = (
    request: IncomingMessage,
    below: string,
    response: ServerResponse,
    missing: Path | undefined,
  ) => {
    const within = Object.assign(request, { url: `/${below}` });
    const none = () => {
      if (missing) void page(missing, response, 404);
      else plain(response, 404, 'Nothing is here.');
    };
    const [first, second] = files;
    first?.(within, response, () => {
      if (second) second(within, response, none);
      else none();
    });
  };

  const server = createServer((request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    if (!isCalledRight(request, host)) plain(response, 403, 'Not served under that host name.');
    else
      answer(request, response).catch((error: unknown) => {
        plain(response, 500, error instanceof Error ? error.message : String(error));
      });
  });
  return {
    server,
    show: (changed) => {
      pictures = changed;
      paths = undefined;
      pages.forget();
      for (const each of listening) each.write('data: changed\n\n');
    },
  };
}

function byAddress(paths: readonly Path[]): ReadonlyMap<string, Path> {
  return new Map(paths.map((path) => [addressOf(path.pathname), path]));
}

/** An address without slashes at its ends, decoded. */
function addressOf(path: string): string {
  const bare = path.replace(/^\/|\/$/g, '');
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}

function listen(response: ServerResponse, listening: Set<ServerResponse>): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  response.write('\n');
  listening.add(response);
  response.on('close', () => listening.delete(response));
}

function listensFor(html: string, base: string): string {
  const script = `<script src="${base}_plinth/reload.js"></script>`;
  const end = html.lastIndexOf('</body>');
  return end === -1 ? html + script : html.slice(0, end) + script + html.slice(end);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
