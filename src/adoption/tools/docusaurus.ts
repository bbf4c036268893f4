import { posix } from 'node:path';
import { quoted } from '#model/written-form.ts';
import { Ledger } from '../ledger.ts';
import { pathFrom, type OldFolder } from '../old-folder.ts';
import { categories } from '../folder-facts.ts';
import {
  addressOfSegments,
  fieldsOf,
  lineWith,
  listOf,
  notAPage,
  plainSegments,
  said,
  withoutEnding,
  writtenAddress,
  type NavItem,
  type OldPage,
  type Recogniser,
} from '../tool.ts';

const endings = ['js', 'ts', 'mjs', 'cjs', 'mts', 'cts', 'json'];

/** Docusaurus: `docs/`, with `sidebars.js` beside it. Only its newest version of the pages is adopted. */
export const docusaurus: Recogniser = async (folder, ledger) => {
  const settingsFile = folder.first(...endings.map((end) => `docusaurus.config.${end}`));
  const sidebars = folder.first(...endings.map((end) => `sidebars.${end}`));
  const isBare = folder.paths.some((path) => /(?:^|\/)_category_\.(?:json|ya?ml)$/.test(path));
  if (settingsFile === undefined && sidebars === undefined && !isBare) return undefined;
  const settings = fieldsOf(settingsFile && (await quietData(settingsFile, folder)));
  const docs = docsOf(settings);
  const own = pathFrom('', said(docs.path) ?? 'docs') ?? 'docs';
  const root = folder.hasFolder(`${own}/`) ? `${own}/` : '';
  const base = (said(docs.routeBasePath) ?? 'docs').replaceAll(/^\/|\/$/g, '');
  for (const older of ['versioned_docs', 'i18n', 'blog'])
    if (folder.hasFolder(`${older}/`))
      ledger.tell(
        'navigation',
        undefined,
        `“${older}/” is not adopted: only “${root}”. Adopt it by itself if you need it.`,
      );
  const url = said(settings.url);
  return {
    name: 'Docusaurus',
    root,
    statics: ['static/'],
    parts: [root],
    site: {
      title: said(settings.title),
      summary: said(settings.tagline),
      language: said(fieldsOf(settings.i18n).defaultLocale),
      url: url === undefined ? undefined : url + (said(settings.baseUrl) ?? '/'),
    },
    isPage: (below) => !/(?:^|\/)[._]/.test(below),
    segmentsOf: (below) => plainSegments(below).map(withoutNumber).map(asIndex),
    addressOf: (page) => addressOf(page, base),
    navigation: async (pages) => {
      const tree = sidebars === undefined ? undefined : await dataOf(sidebars, folder, ledger);
      const ids = idsOf(pages, root);
      const file = sidebars ?? '';
      const around = { ids, file, text: folder.text(file) ?? '', ledger };
      const items = Object.values(fieldsOf(tree)).flatMap((bar) => itemsOf(bar, around));
      return { items, folders: categories(folder, root) };
    },
  };
};

/** The facts of a settings file. What runs in it is not told: most of it is no matter here. */
function quietData(file: string, folder: OldFolder): Promise<unknown> {
  return dataOf(file, folder, new Ledger());
}

async function dataOf(file: string, folder: OldFolder, ledger: Ledger): Promise<unknown> {
  const text = folder.text(file) ?? '';
  if (file.endsWith('.json')) {
    try {
      return JSON.parse(text);
    } catch {
      ledger.tell('navigation', { file, line: 1 }, 'This JSON can’t be read.');
      return undefined;
    }
  }
  // Loaded only if there is a program to read.
  const { JsData } = await import('../js-data.ts');
  return new JsData(file, text, ledger).exported();
}

/** The settings of the documentation, within those of a preset. */
function docsOf(settings: Record<string, unknown>): Record<string, unknown> {
  for (const preset of listOf(settings.presets)) {
    const [, options] = listOf(preset);
    const docs = fieldsOf(fieldsOf(options).docs);
    if (Object.keys(docs).length > 0) return docs;
  }
  return {};
}

/** A name without the number that only orders it: `01-intro`. Versions and dates are no such numbers. */
function withoutNumber(name: string): string {
  if (/^\d+[-_.]\d+/.test(name)) return name;
  return /^\d+\s*[-_.]+\s*([^-_.\s].*)$/.exec(name)?.[1] ?? name;
}

function asIndex(name: string, at: number, all: readonly string[]): string {
  const isLast = at === all.length - 1;
  const isOfFolder = /^readme$/i.test(name) || (at > 0 && name === all[at - 1]);
  return isLast && isOfFolder ? 'index' : name;
}

function addressOf({ segments, isIndex, data }: OldPage, base: string): string | undefined {
  const slug = said(data.slug);
  const folder = segments.slice(0, -1).join('/');
  const id = said(data.id);
  const own = id === undefined || isIndex ? segments : [...segments.slice(0, -1), id];
  const below = slug === undefined ? addressOfSegments(own, isIndex) : writtenAddress(slug, folder);
  return writtenAddress(`/${base}${below ?? '/'}`, '');
}

/** Pages by the ids that sidebars name them with. */
function idsOf(pages: readonly OldPage[], root: string): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { path, data } of pages) {
    const below = withoutEnding(path.slice(root.length));
    const parts = below.split('/').map(withoutNumber);
    const folder = parts.slice(0, -1).join('/');
    for (const id of [posix.join(folder, said(data.id) ?? parts.at(-1) ?? ''), below])
      if (!ids.has(id)) ids.set(id, path);
  }
  return ids;
}

interface Around {
  ids: ReadonlyMap<string, string>;
  file: string;
  text: string;
  ledger: Ledger;
}

function itemsOf(value: unknown, around: Around): NavItem[] {
  if (Array.isArray(value)) return (value as unknown[]).flatMap((item) => itemOf(item, around));
  return Object.entries(fieldsOf(value)).map(([title, items]) => ({
    title,
    items: itemsOf(items, around),
  }));
}

function itemOf(item: unknown, around: Around): NavItem[] {
  const { ids, file, text, ledger } = around;
  const tell = (words: string, sentence: string) =>
    ledger.tell('navigation', { file, line: lineWith(words, text) }, sentence);
  if (typeof item === 'string') return pageNamed(item, undefined);
  const { type, id, label, items, link, href, dirName } = fieldsOf(item);
  if (type === undefined) return itemsOf(item, around);
  if (type === 'doc' || type === 'ref') return pageNamed(said(id) ?? '', said(label));
  if (type === 'category') {
    const { id: of } = fieldsOf(link);
    const own = of === undefined ? [] : pageNamed(said(of) ?? '', undefined);
    return [{ title: said(label), page: own[0]?.page, items: itemsOf(items, around) }];
  }
  if (type === 'autogenerated') {
    const folder = said(dirName) ?? '.';
    const below = folder === '.' ? '' : `${folder}/`;
    return [...ids].some(([id]) => id.startsWith(below)) ? [] : missing(folder);
  }
  const words = said(label) ?? said(href) ?? said(type) ?? 'An entry';
  tell(words, notAPage(words));
  return [];

  function pageNamed(name: string, title: string | undefined): NavItem[] {
    const page = ids.get(name);
    return page === undefined ? missing(name) : [{ title, page }];
  }

  function missing(name: string): NavItem[] {
    tell(`'${name}'`, `There is no page ${quoted(name)}.`);
    return [];
  }
}
