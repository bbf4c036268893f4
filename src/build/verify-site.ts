import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { scanHtml } from './scan-html.ts';
import type { Scans } from './kept-scans.ts';

/** A broken link in the built pages, or a duplicate id. */
export interface PageFailure {
  /** The first page that has it, as a path below the output. */
  page: string;
  /** Number of pages that have it. */
  pages: number;
  /** What is wrong, with the address or id quoted. */
  message: string;
}

export interface Verified {
  pages: number;
  /** Number of addresses inside the site, each counted once per page. */
  links: number;
  broken: PageFailure[];
}

/**
 * Checks every link, fragment, image, script and stylesheet of a built site that points into the site, including
 * feeds. `base` is the base path; if `origin` is known, absolute addresses below it are checked too.
 */
export function verifySite(
  folder: string,
  { base, origin }: { base: string; origin?: string | undefined },
  scans: Scans = { scan: scanHtml, keep: () => undefined },
): Verified {
  const files = filesBelow(folder);
  const found: Found = { files, ids: new Map(), broken: new Map() };
  const references: [page: string, urls: string[]][] = [];
  for (const file of files) {
    if (file.endsWith('.html')) {
      const { ids, urls } = scans.scan(readFileSync(join(folder, file), 'utf8'));
      found.ids.set(file, new Set(ids));
      for (const id of repeated(ids)) report(found, file, `Two elements have the id “${id}”.`);
      references.push([file, [...new Set(urls)]]);
    } else if (file.endsWith('.atom')) {
      references.push([
        file,
        [...new Set(scanHtml(readFileSync(join(folder, file), 'utf8')).urls)],
      ]);
    } else if (file.endsWith('.css')) {
      references.push([file, [...new Set(cssUrls(readFileSync(join(folder, file), 'utf8')))]]);
    }
  }
  let links = 0;
  for (const [page, urls] of references) {
    for (const url of urls) {
      const target = targetOf(url, page, { base, origin });
      if (!target) continue;
      links += 1;
      const wrong = wrongWith(target, base, found);
      if (wrong) report(found, page, `“${url}” ${wrong}`);
    }
  }
  scans.keep();
  return { pages: found.ids.size, links, broken: [...found.broken.values()] };
}

interface Found {
  files: ReadonlySet<string>;
  /** The fragments of each page. */
  ids: Map<string, Set<string>>;
  /** By message, so that a failure on a thousand pages is reported once. */
  broken: Map<string, PageFailure>;
}

/** Paths of all files below a folder, with slashes. */
function filesBelow(folder: string): Set<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Set(
    files
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort(),
  );
}

interface Target {
  /** From the host's root on, without query. */
  path: string;
  fragment: string;
}

/** The target of an address on a page; undefined if it is outside the site. */
function targetOf(
  url: string,
  page: string,
  { base, origin }: { base: string; origin: string | undefined },
): Target | undefined {
  if (origin !== undefined && url.startsWith(`${origin}/`)) return split(url.slice(origin.length));
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)) return undefined;
  if (url.startsWith('/')) return split(url);
  const own = `${base}${page.replace(/(^|\/)index\.html$/, '$1')}`;
  if (url.startsWith('#')) return { path: own, fragment: url.slice(1) };
  const { pathname, search, hash } = new URL(url, `http://site${encodeURI(own)}`);
  return split(pathname + search + hash);
}

function split(url: string): Target {
  const [rest = '', ...fragment] = url.split('#');
  return { path: rest.split('?', 1)[0] ?? '', fragment: fragment.join('#') };
}

function wrongWith(
  { path, fragment }: Target,
  base: string,
  { files, ids }: Found,
): string | undefined {
  if (!path.startsWith(base)) return `leads out of the site, whose base path is “${base}”.`;
  const inside = unescaped(path.slice(base.length));
  const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  if (!files.has(file)) {
    return files.has(`${file}/index.html`) ? 'has no slash at the end.' : 'leads nowhere.';
  }
  const known = ids.get(file);
  // `#:~:text=…` is for the browser, not the page.
  const written = fragment.split(':~:', 1)[0] ?? '';
  // As browsers look for it (HTML, 7.4.6.4): first as written, then decoded.
  const id = unescaped(written);
  if (!known || id === '' || id === 'top' || known.has(written) || known.has(id)) return undefined;
  return `leads to a page that has no “#${id}”.`;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function repeated(ids: readonly string[]): string[] {
  if (new Set(ids).size === ids.length) return [];
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function cssUrls(css: string): string[] {
  const urls = css.matchAll(
    /(?:url\(|@import)\s*(?:"([^"]*)"|'([^']*)'|(?<=url\(\s*)([^)\s"']*))\s*/g,
  );
  return [...urls].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function report({ broken }: Found, page: string, message: string): void {
  const known = broken.get(message);
  if (known) known.pages += 1;
  else broken.set(message, { page, pages: 1, message });
}
