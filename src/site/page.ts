import type { Catalogue, DocPage, Guide, ServiceDoc, Service } from '#catalogue/catalogue.ts';
import type { Heading } from '#source/body.ts';
import { guideTree, neighbours, serviceTree, type NavLink, type Tree } from './nav.ts';
import { type Section, linkToSection } from './routes.ts';
import { editAddress, feedbackAddress } from './repository.ts';
import { reviewOf, type Review } from './review.ts';
import type { About } from './structured-data.ts';
import type { Words } from '#words/en.ts';
import { sections } from '#model/sections.ts';

/** Everything that a layout needs to know about a page of any kind. */
export interface Page {
  title: string;
  /** One sentence for search results and shared links. */
  description: string | undefined;
  /** Without the base path, with a slash at both ends. */
  address: string;
  section: Section | undefined;
  /** The breadcrumbs, without the page itself. */
  breadcrumbs: Crumb[];
  tree?: Tree | undefined;
  toc?: TocEntry[];
  previous?: NavLink | undefined;
  next?: NavLink | undefined;
  edit?: string | undefined;
  feedback?: string | undefined;
  review?: Review | undefined;
  /** The content file that the page shows, if it shows a single one. */
  file?: string | undefined;
  /** The service whose lifecycle the page warns about. */
  service?: Service | undefined;
  /** Whether search engines are asked not to index the page. */
  hidden?: boolean;
  /** What it is about, for search engines. */
  about?: About | undefined;
}

/** A breadcrumb. The last one may name a group, which has no address. */
export interface Crumb {
  title: string;
  address?: string | undefined;
}

export interface TocEntry {
  title: string;
  fragment: string;
  children: TocEntry[];
}

/** The home page. */
export function homePage({ platform }: Catalogue): Page {
  return {
    title: platform.title,
    description: platform.data.summary,
    address: '/',
    section: undefined,
    breadcrumbs: [],
    edit: editAddress(platform, platform.file),
    feedback: feedbackAddress(platform, '/'),
  };
}

/** The page of a documentation page of a service. */
export function serviceDocPage(page: ServiceDoc, catalogue: Catalogue, words: Words): Page {
  const tree = serviceTree(page.service, words);
  return {
    ...docPage(page, catalogue, tree),
    section: 'services',
    breadcrumbs: [
      linkToSection('services', words),
      { title: page.service.title, address: page.service.address },
      ...(page.data.type === undefined ? [] : [{ title: words.pageTypes[page.data.type] }]),
    ],
    service: page.service,
  };
}

/** The page of a guide. */
export function guidePage(guide: Guide, catalogue: Catalogue, words: Words): Page {
  const folders = guide.id.split('/').slice(0, -1);
  const above = folders.map((_, depth) =>
    catalogue.guides.get(folders.slice(0, depth + 1).join('/')),
  );
  return {
    ...docPage(guide, catalogue, guideTree([...catalogue.guides], guide.id, words)),
    section: 'guides',
    breadcrumbs: [
      linkToSection('guides', words),
      ...above.filter((folder) => folder !== undefined),
    ].map(({ title, address }) => ({ title, address })),
  };
}

function docPage(doc: DocPage, catalogue: Catalogue, tree: Tree) {
  const { platform, today } = catalogue;
  return {
    title: doc.title,
    description: doc.data.description,
    about: {
      '@type': 'TechArticle' as const,
      headline: doc.title,
      description: doc.data.description,
      inLanguage: platform.language,
    },
    file: doc.file,
    address: doc.address,
    tree,
    toc: tocOf(doc.body.headings),
    ...neighbours(tree, doc.address),
    edit: editAddress(platform, doc.file),
    feedback: feedbackAddress(platform, doc.address),
    review: reviewOf(doc, today),
  };
}

/** The page of a service itself. */
export function servicePage(service: Service, catalogue: Catalogue, words: Words): Page {
  const { platform, today } = catalogue;
  const tree = serviceTree(service, words);
  return {
    title: service.title,
    description: service.data.summary,
    file: service.file,
    address: service.address,
    section: 'services',
    breadcrumbs: [
      linkToSection('services', words),
      ...(service.category === undefined
        ? []
        : [
            {
              title: service.category.title,
              address: `${sections.services}#${service.category.id}`,
            },
          ]),
    ],
    tree,
    edit: editAddress(platform, service.file),
    feedback: feedbackAddress(platform, service.address),
    review: reviewOf(service, today),
    service,
  };
}

/** The second-level headings, each with the third-level headings below it. */
export function tocOf(headings: readonly Heading[]): TocEntry[] {
  const entries: TocEntry[] = [];
  for (const { depth, text, slug } of headings) {
    if (text === '') continue;
    const entry = { title: text, fragment: slug, children: [] };
    if (depth === 2) entries.push(entry);
    if (depth === 3) (entries.at(-1)?.children ?? entries).push(entry);
  }
  return entries;
}
