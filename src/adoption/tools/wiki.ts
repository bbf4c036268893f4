import { posix } from 'node:path';
import { folderOf, type OldFolder } from '../old-folder.ts';
import {
  addressOfSegments,
  plainSegments,
  type NavItem,
  type OldPage,
  type Recogniser,
} from '../tool.ts';

/** The wikis of GitHub and GitLab, whose sidebar is a page, and of Azure DevOps, whose order is in `.order`. */
export const wiki: Recogniser = (folder, ledger) => {
  const sidebar = folder.first('_Sidebar.md', '_sidebar.md');
  const orders = folder.paths.filter((path) => /(?:^|\/)\.order$/.test(path));
  const isWiki =
    sidebar !== undefined || orders.length > 0 || folder.first('Home.md', 'home.md') !== undefined;
  if (!isWiki) return undefined;
  const footer = folder.first('_Footer.md', '_footer.md');
  if (footer !== undefined)
    ledger.tell(
      'navigation',
      { file: footer, line: 1 },
      'The footer of all pages is not adopted: name its links in “site.footer” of platform.md.',
    );
  return {
    name: 'a wiki',
    root: '',
    statics: [''],
    parts: [''],
    site: {},
    isPage: (below) => !/(?:^|\/)(?:\.|_(?:sidebar|footer|header)\.md$)/i.test(below),
    segmentsOf: (below) => plainSegments(below).map(plainName),
    addressOf: ({ segments, isIndex }) =>
      `/wiki${
        addressOfSegments(
          segments.map((name) => name.replaceAll(' ', '-')),
          isIndex,
        ) ?? '/'
      }`,
    navigation: (pages) => ({
      items:
        sidebar === undefined ? ordered(orders, folder) : listed(folder.text(sidebar) ?? '', pages),
      folders: new Map(),
    }),
  };
};

/** Azure DevOps writes signs of titles as their codes in file names. */
function plainName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The pages of a sidebar, in the order of its links. */
function listed(text: string, pages: readonly OldPage[]): NavItem[] {
  const byName = new Map(
    pages.map(({ path }) => [
      posix
        .basename(path)
        .replace(/\.\w+$/, '')
        .toLowerCase(),
      path,
    ]),
  );
  const links = text.matchAll(/\[\[([^[\]|]+)(?:\|([^[\]]+))?\]\]|\]\(([^()\s]+)\)/g);
  return [...links].flatMap(([, words = '', target = words, address]) => {
    const names = address === undefined ? [target, words] : [posix.basename(address)];
    for (const name of names) {
      const page = byName.get(name.trim().replaceAll(' ', '-').replace(/\.md$/, '').toLowerCase());
      if (page !== undefined) return [{ page }];
    }
    return [];
  });
}

function ordered(orders: readonly string[], folder: OldFolder): NavItem[] {
  return orders.flatMap((path) =>
    (folder.text(path) ?? '').split('\n').flatMap((name) => {
      const page = folder.first(posix.join(folderOf(path), `${name.trim()}.md`));
      return name.trim() === '' || page === undefined ? [] : [{ page }];
    }),
  );
}
