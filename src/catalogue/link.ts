import { posix } from 'node:path';
import type { Entry } from '#source/entry.ts';
import { addressOf } from './address.ts';
import type { LinkTarget } from './catalogue.ts';
import { nearFile } from './near-file.ts';
import { nearest } from '#model/nearest.ts';
import { isLinkAddress } from '#model/web-address.ts';

/**
 * Limits the letters compared to suggest targets for dead links. If everything is dead, suggestions for each link are
 * no help.
 */
const budget = 100_000_000;

/** What the link resolver needs to know about the site. */
export interface LinkWorld {
  entries: readonly Entry[];
  assets: ReadonlyMap<string, unknown>;
  /** Addresses that belong to no entry. */
  sections: Iterable<string>;
  /** Fragments of an entry's page besides those of its headings. */
  anchors: (entry: Entry) => Iterable<string>;
  /** Why an entry is left out of a build that contains `from`. */
  leftOut: (entry: Entry, from: Entry | undefined) => 'draft' | 'internal' | undefined;
}

/**
 * Returns a function that resolves a link of a file, including percent-encoded paths and query strings. Suggestions
 * for dead links are computed lazily because several rules resolve every link.
 */
export function linkResolver(world: LinkWorld): (file: string, url: string) => LinkTarget {
  const byFile = new Map(world.entries.map((entry) => [entry.file, entry]));
  const byAddress = new Map(world.entries.map((entry) => [addressOf(entry.kind, entry.id), entry]));
  const sections = new Set(world.sections);
  const near = nearFile([...byFile.keys(), ...world.assets.keys()]);

  let spent = 0;
  const likely = (text: string, known: readonly string[]) => {
    spent += text.length * known.reduce((sum, { length }) => sum + length, 0);
    return spent > budget ? undefined : nearest(text, known);
  };

  const anchors = new Map<Entry, ReadonlySet<string>>();
  const fragments = (entry: Entry) => {
    const found = anchors.get(entry) ?? new Set([...fragmentsOf(entry), ...world.anchors(entry)]);
    anchors.set(entry, found);
    return found;
  };

  const toEntry = (
    entry: Entry,
    from: Entry | undefined,
    fragment: string | undefined,
  ): LinkTarget => {
    const { file, title, body } = entry;
    const why = world.leftOut(entry, from);
    if (why) return { kind: 'hidden', file, title, why };
    if (!entry.valid) return { kind: 'unread', file, title };
    const address = addressOf(entry.kind, entry.id);
    if (fragment === undefined) return { kind: 'page', address, fragment, body, title, file };
    const known = fragments(entry);
    if (known.has(fragment)) return { kind: 'page', address, fragment, body, title, file };
    return {
      kind: 'fragment-missing',
      address,
      fragment,
      file,
      get near() {
        return likely(fragment, [...known]);
      },
    };
  };

  const toAddress = (
    path: string,
    from: Entry | undefined,
    fragment: string | undefined,
  ): LinkTarget => {
    const address = path.endsWith('/') ? path : `${path}/`;
    const entry = byAddress.get(address);
    if (entry) return toEntry(entry, from, fragment);
    if (sections.has(address)) return { kind: 'section', address, fragment };
    return {
      kind: 'missing',
      path,
      get near() {
        return likely(address, [...byAddress.keys(), ...sections]);
      },
    };
  };

  const toAsset = (file: string, from: Entry | undefined): LinkTarget => {
    const [folder, id] = file.split('/');
    const service = folder === 'services' ? byFile.get(`services/${id ?? ''}/index.md`) : undefined;
    const why = service && world.leftOut(service, from);
    return why
      ? { kind: 'hidden', file, title: posix.basename(file), why }
      : { kind: 'asset', file };
  };

  const targets = new Map<string, LinkTarget>();
  return (file, url) => {
    const key = `${file}\n${url}`;
    const known = targets.get(key);
    if (known) return known;
    const target = find(file, url);
    targets.set(key, target);
    return target;
  };

  function find(file: string, url: string): LinkTarget {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url))
      return { kind: isLinkAddress(url) ? 'external' : 'refused', url };
    const { path, fragment } = partsOf(url);
    const from = byFile.get(file);
    if (path === '' && from && url !== '') return toEntry(from, from, fragment);
    if (path === '') return { kind: 'missing', path, near: undefined };
    if (path.startsWith('/')) return toAddress(path, from, fragment);
    const target = posix.join(posix.dirname(file), path);
    const folder = target === './' || target === '.' ? '' : target.replace(/\/$/, '');
    const entry = byFile.get(target) ?? byFile.get(posix.join(folder, 'index.md'));
    if (entry) return toEntry(entry, from, fragment);
    if (folder === '') return toAddress('/', from, fragment);
    if (world.assets.has(target)) return toAsset(target, from);
    if (sections.has(`/${folder}/`)) return { kind: 'section', address: `/${folder}/`, fragment };
    // Pages without a file can be linked only by address.
    const address = `/${folder.replace(/\.mdx?$/, '')}/`;
    return {
      kind: 'missing',
      path,
      get near() {
        return sections.has(address) ? address : near(file, target);
      },
    };
  }
}

/** Path and fragment of a relative address, decoded, without its query. */
function partsOf(url: string): { path: string; fragment: string | undefined } {
  const hash = url.indexOf('#');
  const path = (hash < 0 ? url : url.slice(0, hash)).replace(/\?.*$/s, '');
  return { path: decoded(path), fragment: hash < 0 ? undefined : decoded(url.slice(hash + 1)) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The fragments in a body: those of headings and of named anchors. */
function fragmentsOf({ body }: Entry): string[] {
  return ['', 'top', ...body.headings.map(({ slug }) => slug), ...body.anchors.map(({ id }) => id)];
}
