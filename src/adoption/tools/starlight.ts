import { slug } from 'github-slugger';
import type { Ledger } from '../ledger.ts';
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

/** Starlight: `src/content/docs/`, with its sidebar in the configuration of Astro. */
export const starlight: Recogniser = async (folder, ledger) => {
  const root = 'src/content/docs/';
  if (!folder.hasFolder(root)) return undefined;
  const file = folder.first(...['mjs', 'ts', 'js', 'mts'].map((end) => `astro.config.${end}`));
  const text = file === undefined ? '' : (folder.text(file) ?? '');
  let options: Record<string, unknown> = {};
  if (file !== undefined) {
    // Loaded only if there is a program to read.
    const { JsData } = await import('../js-data.ts');
    options = fieldsOf(new JsData(file, text, ledger).givenTo('starlight'));
  }
  const { title, description, defaultLocale, sidebar } = options;
  return {
    name: 'Starlight',
    root,
    statics: ['public/', 'src/assets/'],
    parts: [root, 'src/content/'],
    site: {
      title: said(title) ?? said(Object.values(fieldsOf(title))[0]),
      summary: said(description),
      language: said(defaultLocale),
    },
    isPage: (below) => !/(?:^|\/)[._]/.test(below),
    segmentsOf: plainSegments,
    addressOf,
    linksByAddress: true,
    navigation: (pages) => {
      const ids = new Map(pages.map(({ path }) => [idOf(path.slice(root.length)), path]));
      const around = { ids, file: file ?? '', text, ledger };
      return { items: itemsOf(sidebar, around), folders: new Map() };
    },
  };
};

function addressOf({ segments, isIndex, data }: OldPage): string | undefined {
  const own = said(data.slug);
  if (own !== undefined) return writtenAddress(`/${own}`, '');
  return addressOfSegments(
    segments.map((name) => slug(name)),
    isIndex,
  );
}

/** The name of a page in the sidebar. */
function idOf(below: string): string {
  return withoutEnding(below)
    .split('/')
    .map((name) => slug(name))
    .join('/')
    .replace(/(?:^|\/)index$/, '');
}

interface Around {
  ids: ReadonlyMap<string, string>;
  file: string;
  text: string;
  ledger: Ledger;
}

function itemsOf(value: unknown, around: Around): NavItem[] {
  return listOf(value).flatMap((item) => {
    if (typeof item === 'string') return pageOf(item, undefined, around);
    const { label, slug: id, link, items, autogenerate } = fieldsOf(item);
    const title = said(label);
    if (items !== undefined) return [{ title, items: itemsOf(items, around) }];
    const { directory } = fieldsOf(autogenerate);
    if (typeof directory === 'string') return [{ title, items: pagesBelow(directory, around) }];
    return pageOf(said(id) ?? said(link) ?? '', title, around);
  });
}

function pageOf(
  name: string,
  title: string | undefined,
  { ids, file, text, ledger }: Around,
): NavItem[] {
  const page = ids.get(name.replace(/^\/+|\/+$/g, ''));
  if (page !== undefined) return [{ title, page }];
  const at = { file, line: lineWith(`'${name}'`, text) };
  ledger.tell('navigation', at, notAPage(name));
  return [];
}

/** A folder whose pages order themselves: only where it stands is said. */
function pagesBelow(directory: string, { ids }: Around): NavItem[] {
  const first = [...ids].find(([id]) => id === directory || id.startsWith(`${directory}/`));
  return first === undefined ? [] : [{ folder: first[1].slice(0, first[1].lastIndexOf('/')) }];
}
