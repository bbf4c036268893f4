import { posix } from 'node:path';
import { idOfName } from '#model/id-of-name.ts';
import { folderOf, pathFrom, type OldFolder } from './old-folder.ts';
import type { OldPage, Tool } from './tool.ts';

/** What an old link leads to. */
export type OldTarget =
  | { what: 'page'; page: OldPage; fragment: string | undefined }
  | { what: 'file'; path: string; rest: string }
  | { what: 'elsewhere' }
  | { what: 'missing' };

/** Finds what links of the old pages lead to: by files, by old addresses, and by the names of pages. */
export class Resolver {
  readonly #folder: OldFolder;
  readonly #tool: Tool;
  readonly #files = new Map<string, OldPage>();
  readonly #stems = new Map<string, OldPage>();
  readonly #addresses = new Map<string, OldPage>();
  readonly #names = new Map<string, OldPage>();
  readonly #lower: Map<string, string>;

  constructor(pages: readonly OldPage[], folder: OldFolder, tool: Tool) {
    this.#folder = folder;
    this.#tool = tool;
    this.#lower = new Map(folder.paths.map((path) => [path.toLowerCase(), path]));
    for (const page of pages) {
      this.#files.set(page.path, page);
      for (const key of [stemOf(page.path), stemOf(tool.root + page.segments.join('/'))])
        add(this.#stems, key, page);
      const address = tool.addressOf(page) ?? (page.isIndex ? '/' : undefined);
      if (address !== undefined) add(this.#addresses, stemOf(address.slice(1)), page);
      const { title } = page.data;
      for (const name of [page.segments.at(-1), typeof title === 'string' ? title : undefined])
        if (name !== undefined) add(this.#names, idOfName(name), page);
    }
  }

  /** What an address leads to from a page. */
  target(written: string, from: OldPage): OldTarget {
    const url = this.#ownPart(written);
    if (url === undefined) return { what: 'elsewhere' };
    const [, way = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
    const hash = rest.indexOf('#');
    const fragment = hash === -1 ? undefined : decoded(rest.slice(hash + 1));
    if (way === '')
      return rest === '' ? { what: 'missing' } : { what: 'page', page: from, fragment };
    const path = decoded(way);
    const isAddress = this.#tool.linksByAddress && !/\.\w+$/.test(path);
    const addressed = isAddress ? this.#byAddress(path, from) : undefined;
    if (addressed) return { what: 'page', page: addressed, fragment };
    for (const candidate of this.#candidates(path, from)) {
      const page = this.#pageAt(candidate);
      if (page) return { what: 'page', page, fragment };
      const file = this.#fileAt(candidate);
      if (file !== undefined) return { what: 'file', path: file, rest };
    }
    const page =
      path.startsWith('/') || path.includes('/')
        ? this.#byAddress(path, from)
        : (this.#byAddress(path, from) ?? this.#named(path));
    return page ? { what: 'page', page, fragment } : { what: 'missing' };
  }

  /** The page of a wiki with a name. */
  pageNamed(name: string, from: OldPage): OldPage | undefined {
    const found = this.target(name.replaceAll(' ', '-'), from);
    return this.#named(name) ?? (found.what === 'page' ? found.page : undefined);
  }

  /** A file with a name, in the folder of a page or anywhere. */
  fileNamed(name: string, from: OldPage): string | undefined {
    const found = this.target(encodeURI(name), from);
    if (found.what === 'file') return found.path;
    const end = `/${name.toLowerCase()}`;
    return this.#folder.paths.find((path) => `/${path.toLowerCase()}`.endsWith(end));
  }

  #named(name: string): OldPage | undefined {
    return this.#names.get(idOfName(posix.basename(name).replace(/\.mdx?$/i, '')));
  }

  /** The part of an address that is of the old site; undefined for one that leads elsewhere. */
  #ownPart(url: string): string | undefined {
    const { url: site } = this.#tool.site;
    if (url.startsWith('pathname://')) return url.slice('pathname://'.length);
    if (site !== undefined && /^https?:/.test(site)) {
      const base = site.replace(/\/*$/, '/');
      if (url.startsWith(base)) return `/${url.slice(base.length)}`;
    }
    return /^(?:[a-z][\w+.-]*:|\/\/)/i.test(url) ? undefined : url;
  }

  /** Paths below the whole folder that a path may mean, the most literal first. */
  #candidates(path: string, from: OldPage): string[] {
    const { root, statics } = this.#tool;
    if (path.startsWith('@site/') || path.startsWith('~/'))
      return within('', path.replace(/^[^/]*/, '.'));
    if (path.startsWith('/'))
      return [root, ...statics, ''].flatMap((top) => within(top, `.${path}`));
    const folder = folderOf(from.path);
    // Many tools copy what lies beside the pages as if it lay beside their addresses.
    const address = posix.join(this.#tool.addressOf(from) ?? '/', path).slice(1);
    return [
      ...[folder, root, ...statics].flatMap((top) => within(top, path)),
      ...[root, ...statics].flatMap((top) => within(top, address)),
    ];
  }

  #pageAt(path: string): OldPage | undefined {
    const exact =
      this.#files.get(path) ?? this.#files.get(this.#lower.get(path.toLowerCase()) ?? '');
    return exact ?? this.#stems.get(stemOf(path)) ?? this.#stems.get(stemOf(path).toLowerCase());
  }

  #fileAt(path: string): string | undefined {
    return this.#folder.has(path) ? path : this.#lower.get(path.toLowerCase());
  }

  /** The page at an address, seen from the address of another. */
  #byAddress(path: string, from: OldPage): OldPage | undefined {
    const own = this.#tool.addressOf(from) ?? '/';
    const bases = path.startsWith('/') ? ['/'] : [own, posix.dirname(own)];
    for (const base of bases) {
      const key = stemOf(posix.join(base, path).slice(1));
      const page = this.#addresses.get(key) ?? this.#addresses.get(key.toLowerCase());
      if (page) return page;
    }
    return undefined;
  }
}

function add(map: Map<string, OldPage>, key: string, page: OldPage): void {
  for (const each of [key, key.toLowerCase()]) if (!map.has(each)) map.set(each, page);
}

function within(top: string, way: string): string[] {
  const path = pathFrom(top, way);
  return path === undefined ? [] : [path.replace(/\/$/, '')];
}

/** What names a page in links, without endings and the names of folders’ own pages. */
function stemOf(path: string): string {
  return path
    .replace(/\/+$/, '')
    .replace(/(?:\.html?)?(?:\.(?:md|mdx|markdown))?(?:\.erb)?$/i, '')
    .replace(/(?:^|\/)(?:_?index|readme)$/i, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
