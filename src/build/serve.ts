import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { basename, resolve, sep } from 'node:path';
import compression from 'compression';
import serveStatic, { type RequestHandler } from 'serve-static';

/** The folder to serve, and its base path (with a slash at both ends). */
export interface Served {
  folder: string;
  base: string;
  /** A host name to answer to, besides `localhost` and the connection's own address. */
  host?: string;
}

/**
 * A static file server that behaves like a plain host, with compressed text. It never serves files outside its folder
 * and answers only to its own host names, which prevents DNS rebinding.
 */
export function staticServer({ folder, base, host }: Served): Server {
  const compress = compression({ threshold: 0, filter: isText });
  const files = serveStatic(resolve(folder), {
    cacheControl: false,
    fallthrough: false,
    setHeaders: describeFile,
  });
  return createServer((request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-cache');
    const [path = '/', query] = (request.url ?? '/').split('?', 2);
    const search = query === undefined ? '' : `?${query}`;
    if (!isCalledRight(request, host)) {
      const advice = 'To use another name, add --host NAME.';
      plain(response, 403, `This site is not served under that host name. ${advice}`);
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      plain(response, 405, 'Only GET and HEAD are understood.');
    } else if (`${path}/` === base) {
      response.writeHead(301, { Location: `${base}${search}` }).end();
    } else if (!path.startsWith(base)) {
      plain(response, 404, `Nothing is here: the site lies below ${base}`);
    } else {
      const within = Object.assign(request, {
        originalUrl: request.url,
        url: `/${path.slice(base.length)}`,
      });
      compress(within as never, response as never, () => {
        files(within, response, (trouble?: { status?: number }) => {
          if (trouble?.status === 416) plain(response, 416, 'The file has no such part.');
          else notFound(within, response, files);
        });
      });
    }
  });
}

/** Listens on the first free port from the given one, trying at most `tries`; resolves to the port. */
export async function listen(
  server: Server,
  { host, port, tries }: { host: string; port: number; tries: number },
): Promise<number> {
  for (let candidate = port; ; candidate += 1) {
    try {
      await new Promise<void>((done, fail) => {
        server.once('error', fail);
        server.listen(candidate, host, () => {
          server.off('error', fail);
          done();
        });
      });
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : candidate;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || candidate - port + 1 >= tries)
        throw error;
    }
  }
}

/** Whether a request names this machine, and not another site whose name leads here. */
export function isCalledRight({ headers, socket }: IncomingMessage, host = 'localhost'): boolean {
  const called = nameIn(headers.host ?? '');
  const reached = (socket.localAddress ?? '').replace(/^::ffff:(?=\d+\.)/, '');
  const own = ['localhost', '127.0.0.1', '::1', host, reached];
  return called !== undefined && own.some((name) => nameIn(forUrl(name)) === called);
}

function forUrl(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}

/** The normalised host name in `name:port`. */
function nameIn(host: string): string | undefined {
  if (!/^[^\s/?#@\\]+$/.test(host) || !URL.canParse(`http://${host}`)) return undefined;
  return new URL(`http://${host}`).hostname;
}

function notFound(
  request: IncomingMessage,
  response: ServerResponse,
  files: RequestHandler<ServerResponse>,
): void {
  response.statusCode = 404;
  delete request.headers.range;
  request.url = '/404.html';
  files(request, response, () => {
    plain(response, 404, 'Nothing is here.');
  });
}

/** Compressing anything else costs time and saves nothing. */
function isText(_request: unknown, response: { getHeader(name: string): unknown }): boolean {
  return /^text|charset=|[+/](?:xml|json)/.test(String(response.getHeader('Content-Type')));
}

function describeFile(response: ServerResponse, file: string): void {
  if (basename(file) === 'feed.json')
    response.setHeader('Content-Type', 'application/feed+json; charset=utf-8');
  if (file.endsWith('.atom'))
    response.setHeader('Content-Type', 'application/atom+xml; charset=utf-8');
  // The file name contains a hash of the content.
  if (file.includes(`${sep}_astro${sep}`))
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
