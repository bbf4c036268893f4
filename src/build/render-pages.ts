import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { astroMessages } from './astro-log.ts';
import type { CompiledSite } from './compiled-site.ts';

/** Where pages are written to, and their addresses. */
export interface Destination {
  out: string;
  /** The base path, with a slash at both ends. */
  base: string;
  origin: string | undefined;
  /** Pages of earlier builds. Default: all are rendered. */
  memory?: PageMemory | undefined;
}

/** What is remembered of pages from one build to the next. */
export interface PageMemory {
  /** The page as an earlier build rendered it, if it would be the same; otherwise rendered now. */
  rendered: (
    page: { key: string; props: unknown },
    render: () => Promise<Buffer | undefined>,
  ) => Promise<Buffer | undefined>;
}

/** The part of Astro’s app for prerendering that is used here. */
interface App {
  routeCache: {
    get: (route: Route) => { staticPaths?: StaticPathList } | undefined;
    clearAll: () => void;
  };
  setInternals: (internals: object) => void;
  setOptions: (options: object) => void;
  render: (request: Request, options: { routeData: Route }) => Promise<Response>;
}

/** What a route's `getStaticPaths` gave, by address. */
interface StaticPathList {
  keyed: Map<string, { props?: unknown }>;
}

interface Route {
  type: string;
  component: string;
}

/** One page or other file to render. */
export interface Path {
  pathname: string;
  route: Route;
}

/** The pages of a compiled site, of which each shows the site that is bound when it is rendered. */
export interface CompiledPages {
  /** Every page and other file. Routes list them once, until they are told to forget. */
  paths: () => Promise<Path[]>;
  forget: () => void;
  /** What a page's route gave it. */
  propsOf: (path: Path) => unknown;
  /**
   * The bytes of a page; undefined if its route has nothing there. Throws what the page throws, with its source as `id`.
   */
  render: (path: Path) => Promise<Buffer | undefined>;
}

/** Loads a compiled site. */
export async function compiledPages(
  compiled: CompiledSite,
  place: Pick<Destination, 'base' | 'origin'>,
): Promise<CompiledPages> {
  const app = await appOf(compiled);
  return {
    paths: async () => withoutTwins(await new StaticPaths(app as never).getAll()),
    forget: () => app.routeCache.clearAll(),
    propsOf: ({ route, pathname }) =>
      app.routeCache.get(route)?.staticPaths?.keyed.get(pathname)?.props,
    render: (path) => bodyOf(app, path, place),
  };
}

/**
 * Renders the pages and other files of a compiled site into a folder, one after another; returns how many pages were
 * rendered now. Throws what a page throws, with the page's source as `id`.
 */
export async function renderPages(
  compiled: CompiledSite,
  { out, memory, ...place }: Destination,
  only: (paths: Path[]) => Path[] = (paths) => paths,
): Promise<number> {
  const pages = await compiledPages(compiled, place);
  let rendered = 0;
  for (const path of only(await pages.paths())) {
    const { route, pathname } = path;
    const render = () => {
      if (route.type === 'page') rendered += 1;
      return pages.render(path);
    };
    const page = { key: `${route.component} ${pathname}`, props: pages.propsOf(path) };
    const isRead = memory === undefined || readsFiles.test(route.component);
    const body = isRead ? await render() : await memory.rendered(page, render);
    if (body) write(join(out, fileOf(path)), body);
  }
  return rendered;
}

/** Routes that publish files, which they read from the disk. Astro names a route by its path from the cache. */
const readsFiles = /(?:^|\/)src\/pages\/(?:files\/\[\.{3}file\]|\[\.{3}look\])\.ts$/;

async function appOf({ entry, styles }: CompiledSite): Promise<App> {
  const { app } = (await import(pathToFileURL(entry).href)) as { app: App };
  app.setInternals({ pagesByKeys: styles });
  const destination = { write: (message: unknown) => astroMessages.publish(message) };
  app.setOptions({ logger: { options: { destination } }, settings: { scripts: [] } });
  return app;
}

/** The first page at an address is rendered, as everywhere in Astro. */
function withoutTwins(paths: Path[]): Path[] {
  const known = new Map<string, Route>();
  return paths.filter(({ pathname, route }) => {
    const address = pathname.replace(/\/$/, '');
    const first = known.get(address);
    if (!first) known.set(address, route);
    else if (first !== route)
      astroMessages.publish({
        label: 'build',
        level: 'warn',
        message: `“${address}/” is the address of two pages, ${first.component} and ${route.component}. The first is shown.`,
      });
    return first === undefined;
  });
}

async function bodyOf(
  app: App,
  path: Path,
  place: Pick<Destination, 'base' | 'origin'>,
): Promise<Buffer | undefined> {
  try {
    const request = new Request(addressOf(path, place));
    const response = await app.render(request, { routeData: path.route });
    if (response.status >= 300 && response.status < 400)
      return redirectTo(response.headers.get('location') ?? place.base);
    return response.body ? Buffer.from(await response.arrayBuffer()) : undefined;
  } catch (error) {
    if (error instanceof Error && !('id' in error))
      Object.assign(error, { id: path.route.component });
    throw error;
  }
}

/** A page of a site's own may redirect; a static host only has pages. */
function redirectTo(location: string): Buffer {
  const url = location.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return Buffer.from(
    `<!doctype html><title>${url}</title><meta http-equiv="refresh" content="0;url=${url}"><meta name="robots" content="noindex"><link rel="canonical" href="${url}"><body><a href="${url}">${url}</a></body>`,
  );
}

/** The address that a page is asked for: always with a slash at the end, as Astro's routes expect it. */
function addressOf(
  { pathname }: Path,
  { base, origin }: Pick<Destination, 'base' | 'origin'>,
): URL {
  const below = pathname.replace(/^\//, '').replace(/\/$/, '');
  return new URL(`${base}${below}${below === '' ? '' : '/'}`, origin ?? 'http://localhost:4321');
}

/** The file of a page below the site's folder. */
function fileOf({ pathname, route }: Path): string {
  const below = pathname.replace(/^\//, '').replace(/\/$/, '');
  if (route.type === 'endpoint') return below;
  return below === '404' ? '404.html' : join(below, 'index.html');
}

function write(file: string, body: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, body);
}
