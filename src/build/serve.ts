import { createReadStream, statSync, type Stats } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { basename, extname, join, resolve, sep } from 'node:path';
import { createGzip } from 'node:zlib';

/** The folder to serve, and its base path (with a slash at both ends). */
export interface Served {
  folder: string;
  base: string;
  /** A host name to answer to, besides `localhost` and the connection's own address. */
  host?: string;
}

/** By file name or extension. */
const types: Record<string, string> = {
  'feed.json': 'application/feed+json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.yaml': 'application/yaml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
};

/**
 * A static file server that behaves like a plain host, with compressed text. It never serves files outside its folder
 * and answers only to its own host names, which prevents DNS rebinding.
 */
export function staticServer(served: Served): Server {
  const root = resolve(served.folder);
  return createServer((request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-cache');
    if (!isCalledRight(request, served.host)) {
      plain(
        response,
        403,
        'This site is not served under that host name. To use another name, add --host NAME.',
      );
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      plain(response, 405, 'Only GET and HEAD are understood.');
      return;
    }
    answer(request, response, { ...served, folder: root });
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

function isCalledRight({ headers, socket }: IncomingMessage, host = 'localhost'): boolean {
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

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, base }: Served,
): void {
  const [path = '/', query] = (request.url ?? '/').split('?', 2);
  const search = query === undefined ? '' : `?${query}`;
  if (`${path}/` === base) {
    redirect(response, `${base}${search}`);
    return;
  }
  if (!path.startsWith(base)) {
    plain(response, 404, `Nothing is here: the site lies below ${base}`);
    return;
  }
  const file = fileOf(folder, path.slice(base.length));
  if (file === undefined) {
    plain(response, 400, 'That is no address.');
    return;
  }
  const stats = statOf(file);
  if (stats?.isFile() && !path.endsWith('/')) send(request, response, { file, stats, status: 200 });
  else if (stats?.isDirectory() && !path.endsWith('/')) redirect(response, `${path}/${search}`);
  else {
    const index = join(file, 'index.html');
    const found = path.endsWith('/') || file === folder ? statOf(index) : undefined;
    if (found?.isFile()) send(request, response, { file: index, stats: found, status: 200 });
    else notFound(request, response, folder);
  }
}

/** The file for an address; undefined if the address is malformed or leaves the folder. */
function fileOf(folder: string, path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    if (decoded.includes('\0') || decoded.split(/[/\\]/).includes('..')) return undefined;
    const file = resolve(folder, `./${decoded}`);
    return file === folder || file.startsWith(folder + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined if the file doesn't exist or its name is invalid. */
function statOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

interface Sent {
  file: string;
  stats: Stats;
  status: number;
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { file, stats, status }: Sent,
): void {
  const type =
    types[basename(file)] ?? types[extname(file).toLowerCase()] ?? 'application/octet-stream';
  const isText = /charset=|xml$/.test(type);
  const isPacked = isText && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const version = `${stats.size.toString(36)}-${Math.trunc(stats.mtimeMs).toString(36)}`;
  const tag = `"${version}${isPacked ? '-gzip' : ''}"`;
  if (isText) response.setHeader('Vary', 'Accept-Encoding');
  // The file name contains a hash of the content.
  if (file.includes(`${sep}_astro${sep}`)) response.setHeader('Cache-Control', forEver);
  if (status === 200 && request.headers['if-none-match'] === tag) {
    response.writeHead(304, { ETag: tag }).end();
    return;
  }
  const size = isPacked ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': stats.size };
  response.writeHead(status, { 'Content-Type': type, ...size, ETag: tag });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const content = createReadStream(file).on('error', () => response.destroy());
  (isPacked ? content.pipe(createGzip()) : content).pipe(response);
}

const forEver = 'public, max-age=31536000, immutable';

function notFound(request: IncomingMessage, response: ServerResponse, folder: string): void {
  const file = join(folder, '404.html');
  const stats = statOf(file);
  if (stats) send(request, response, { file, stats, status: 404 });
  else plain(response, 404, 'Nothing is here.');
}

function redirect(response: ServerResponse, to: string): void {
  // Exactly one leading slash: two would lead to another host.
  response.writeHead(301, { Location: to.replace(/^\/+/, '/') }).end();
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
