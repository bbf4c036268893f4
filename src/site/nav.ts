import type { Guide, ServiceDoc, Service } from '#catalogue/catalogue.ts';
import { descriptorOf, kindNames, type Kind } from '#model/kinds.ts';
import { wordLanguageOf } from '#model/languages.ts';
import { pageTypes } from '#model/page.ts';
import type { Lifecycle } from '#model/lifecycle.ts';
import { sectionAnchor } from './sections.ts';
import type { Words } from '#words/en.ts';
import { sections } from '#model/sections.ts';
import { linkTo as linkOnSite } from './link.ts';
import type { Site } from './site.ts';
import { footerRoutes, linkToSection } from './routes.ts';

export interface NavLink {
  title: string;
  address: string;
}

/** The links in the footer of every page. */
export function footerLinks({ words, options }: Pick<Site, 'words' | 'options'>): NavLink[] {
  return [
    ...footerRoutes({ options }).map((name) => linkToSection(name, words)),
    ...plainLists(words).map(linkTo),
  ];
}

/** The platform's own links in the footer: those of `platform.md`, then those of the configuration. Broken ones are left out. */
export function ownFooterLinks(
  site: Pick<Site, 'catalogue' | 'href' | 'options'>,
): { label: string; url: string; rel: 'external' | undefined }[] {
  const { catalogue, href, options } = site;
  const { file, data } = catalogue.platform;
  const written = (data.site?.footer ?? []).map(({ label, url }) => {
    return { label, url: url.startsWith('/') ? linkOnSite(site, file, url) : url };
  });
  // The verification of the built pages finds paths that lead nowhere; some lead to files of the public folder.
  const configured = (options.look?.footer ?? []).map(({ label, url }) => {
    return { label, url: url.startsWith('/') ? href(url) : url };
  });
  return [...written, ...configured].flatMap(({ label, url }) =>
    url === undefined ? [] : [{ label, url, rel: url.startsWith('/') ? undefined : 'external' }],
  );
}

/** The lists of kinds that have no page design of their own. */
export function plainLists({ locale }: Words): (NavLink & { kind: Kind })[] {
  const language = wordLanguageOf(locale) ?? 'en';
  return kindNames.flatMap((kind) => {
    const { address, titles } = descriptorOf(kind).list ?? {};
    return address && titles ? [{ kind, address, title: titles[language] }] : [];
  });
}

/** One link of a tree, with the links below it. */
export interface TreeLink extends NavLink {
  children?: TreeLink[];
}

/** A group of a tree; the first has no title. */
export interface TreeGroup {
  title: string | undefined;
  links: TreeLink[];
}

/** The navigation tree beside a page: that of its service or of the guides, never of the whole site. */
export interface Tree {
  title: string;
  address: string;
  lifecycle: Lifecycle | undefined;
  groups: TreeGroup[];
}

/** A service's tree: its overview, then its pages by type. */
export function serviceTree(service: Service, words: Words): Tree {
  const facts: TreeLink[] = [
    { title: words.service.overview, address: service.address },
    { title: words.nav.responsibilities, address: service.matrix.address },
  ];
  if (service.roadmap.length > 0) {
    facts.push({
      title: words.nav.roadmap,
      address: `${service.address}#${sectionAnchor('coming')}`,
    });
  }
  if (service.releases.length > 0) {
    facts.push({
      title: words.service.changes,
      address: `${service.address}#${sectionAnchor('changes')}`,
    });
  }
  const groups = groupsOfPages(service.pages).map(({ type, pages }) => ({
    title: words.pageGroups[type],
    links: pages.map(linkTo),
  }));
  return {
    title: service.title,
    address: service.address,
    lifecycle: service.data.lifecycle,
    groups: [{ title: undefined, links: facts }, ...groups],
  };
}

/** The order of groups of pages. Pages without a type come last. */
const groupOrder = [...pageTypes, 'other'] as const;

/** A service's pages by type, in reading order. The page to start with is first in its group. */
export function groupsOfPages(
  pages: readonly ServiceDoc[],
): { type: (typeof groupOrder)[number]; pages: ServiceDoc[] }[] {
  return groupOrder
    .map((type) => ({
      type,
      pages: pages
        .filter((page) => (page.data.type ?? 'other') === type)
        .sort((one, other) => Number(other.data.start ?? false) - Number(one.data.start ?? false)),
    }))
    .filter((group) => group.pages.length > 0);
}

/** The tree of guides beside one of them: top-level folders, of which only the guide's own is open. */
export function guideTree(guides: readonly Guide[], at: string, words: Words): Tree {
  const here = at.split('/');
  const below = (folder: string): TreeLink[] =>
    guides
      .filter((guide) => guide.address !== sections.guides && parentOf(guide, guides) === folder)
      .map((guide) => linkBelow(guide));
  const linkBelow = (guide: Guide): TreeLink => {
    const folder = folderOf(guide);
    const isOpen =
      folder !== undefined && here.slice(0, folder.split('/').length).join('/') === folder;
    const children = isOpen ? below(folder) : [];
    return children.length > 0 ? { ...linkTo(guide), children } : linkTo(guide);
  };
  return {
    title: words.guides.title,
    address: sections.guides,
    lifecycle: undefined,
    groups: [
      {
        title: undefined,
        links: [{ title: words.service.overview, address: sections.guides }, ...below('')],
      },
    ],
  };
}

/** The folder that a guide is the index page of; undefined if it is not an index page. */
function folderOf(guide: Guide): string | undefined {
  return /(?:^|\/)index\.mdx?$/.test(guide.file) ? guide.id : undefined;
}

/** The nearest folder above a guide that has an index page; empty for the root. */
function parentOf(guide: Guide, guides: readonly Guide[]): string {
  const segments = guide.id.split('/').slice(0, -1);
  while (segments.length > 0) {
    const folder = segments.join('/');
    if (guides.some((other) => folderOf(other) === folder)) return folder;
    segments.pop();
  }
  return '';
}

/** The pages before and after an address in its tree. */
export function neighbours(
  tree: Tree,
  address: string,
): { previous: NavLink | undefined; next: NavLink | undefined } {
  const links = tree.groups
    .flatMap((group) => flat(group.links))
    .filter((link) => !link.address.includes('#'));
  const index = links.findIndex((link) => link.address === address);
  if (index < 0) return { previous: undefined, next: undefined };
  return { previous: links[index - 1], next: links[index + 1] };
}

function flat(links: readonly TreeLink[]): TreeLink[] {
  return links.flatMap((link) => [link, ...flat(link.children ?? [])]);
}

function linkTo({ title, address }: NavLink): NavLink {
  return { title, address };
}
