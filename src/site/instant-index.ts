import { gzipSync } from 'node:zlib';
import type { Catalogue, Document, ObjectOf } from '#catalogue/catalogue.ts';
import { descriptorOf, kindNames, type Kind } from '#model/kinds.ts';
import type { InstantIndex, InstantRow } from '#search/instant-index.ts';
import { channelLabel } from './contact.ts';
import { feedbackAddress } from './repository.ts';
import { isLeaving } from '#model/lifecycle.ts';
import { otherNames } from './other-names.ts';
import { mainNav, mainSection } from './main-nav.ts';
import { footerLinks, type NavLink } from './nav.ts';
import type { Site } from './site.ts';
import type { Words } from '#words/en.ts';
import { isForAuthors, mainSections, sections } from '#model/sections.ts';
import { linkToSection } from './routes.ts';

/** The maximum size of the compressed index in bytes. Search must load it before it can answer the first letter. */
const maxBytes = 12_000;

/**
 * The index of titles and other names, most important first, up to the maximum size. Only the full index finds the rest.
 */
export function instantIndex(
  site: Pick<Site, 'catalogue' | 'own' | 'words' | 'href' | 'options'>,
): InstantIndex {
  const { catalogue, words } = site;
  const { platform } = catalogue;
  const index: InstantIndex = {
    rows: [],
    synonyms: (platform.data.search?.synonyms ?? []).map(({ terms }) => terms),
    best: bestOf(catalogue),
    questions: questionsOf(catalogue),
    help: helpOf(platform, words),
  };
  const rows = rowsOf(site);
  const fits = (count: number) =>
    gzipSync(JSON.stringify({ ...index, rows: rows.slice(0, count) })).length <= maxBytes;
  let [least, beyond] = [0, rows.length + 1];
  while (beyond - least > 1) {
    const middle = (least + beyond) >> 1;
    if (fits(middle)) least = middle;
    else beyond = middle;
  }
  return { ...index, rows: rows.slice(0, least) };
}

/** The ranks of the site's sections and of duties among the kinds of entries. */
const ranks = { parts: 60, duties: 90 };

function rowsOf(site: Parameters<typeof instantIndex>[0]): InstantRow[] {
  const { catalogue } = site;
  const duties = [...catalogue.duties].filter(({ rows }) => rows.length > 0);
  const groups = [
    { rank: ranks.parts, rows: partRows(site) },
    { rank: ranks.duties, rows: duties.map((duty) => rowOf(duty, 'duties')) },
    ...kindNames.flatMap((kind) => {
      const { instant: rank } = descriptorOf(kind).search;
      return rank === undefined ? [] : [{ rank, rows: [...catalogue.of(kind)].map(entryRow) }];
    }),
  ];
  return groups.sort((one, other) => one.rank - other.rank).flatMap(({ rows }) => rows);
}

function entryRow(entry: Document): InstantRow {
  const { as } = descriptorOf(entry.kind).search;
  return rowOf(entry, as, { names: otherNames(entry), ...more(entry) });
}

/** Results show a service's category and a page's service. A team is also found by its lead and services. */
function more(entry: Document): More {
  if (isOf('service', entry)) {
    return { context: entry.category?.title, leaving: isLeaving(entry.data.lifecycle) };
  }
  if (isOf('page', entry)) {
    return { context: entry.service.title, leaving: isLeaving(entry.service.data.lifecycle) };
  }
  if (!isOf('team', entry)) return {};
  const { lead } = entry.data;
  return {
    names: lead === undefined ? [] : [lead],
    context: entry.services.map(({ title }) => title).join(', '),
  };
}

function isOf<K extends Kind>(kind: K, entry: Document): entry is Document & ObjectOf<K> {
  return entry.kind === kind;
}

/** The sections of the site for readers: the main ones, also if the navigation hides them, the pages in its footer, and the lists and pictures below them. */
function partRows(site: Parameters<typeof instantIndex>[0]): InstantRow[] {
  const { words } = site;
  const otherNames: Readonly<Record<string, readonly string[]>> = words.otherNames;
  const below = ['levels', 'map', 'quarters', 'events', 'surveys', 'releases'] as const;
  const parts: NavLink[] = [
    ...mainSections.map((name) => mainSection(name, words)),
    ...footerLinks(site).filter(({ address }) => !isForAuthors(address)),
    ...below.map((name) => linkToSection(name, words)),
  ];
  const links = mainNav(site);
  return parts.map((part) => {
    const name = part.address.split('/').at(-2) ?? '';
    // Readers search for the name that the navigation shows.
    const shown = links.filter(({ address }) => address === part.address).map(({ title }) => title);
    const names = [...shown.filter((title) => title !== part.title), ...(otherNames[name] ?? [])];
    return rowOf(part, 'docs', { names });
  });
}

interface More {
  names?: readonly string[] | undefined;
  context?: string | undefined;
  leaving?: boolean;
}

/** A row without empty fields at its end. */
function rowOf(
  { title, address }: NavLink,
  kind: InstantRow[2],
  { names = [], context = '', leaving = false }: More = {},
): InstantRow {
  if (leaving) return [title, address, kind, names, context, 1];
  if (context !== '') return [title, address, kind, names, context];
  return names.length > 0 ? [title, address, kind, names] : [title, address, kind];
}

function bestOf({ platform, resolve }: Catalogue): [string, string][] {
  return (platform.data.search?.best ?? []).flatMap(({ query, page }): [string, string][] => {
    const target = resolve(platform.file, page);
    return target.kind === 'page' ? [[query, target.address]] : [];
  });
}

function questionsOf({ personas, resolve }: Catalogue): [string, string][] {
  return [...personas].flatMap((persona) =>
    (persona.data.questions ?? []).flatMap(({ text, page }): [string, string][] => {
      const target = resolve(persona.file, page);
      return target.kind === 'page' ? [[text, target.address.replace(/#.*$/, '')]] : [];
    }),
  );
}

function helpOf(platform: Catalogue['platform'], { frame }: Words): InstantIndex['help'] {
  const channel = platform.data.productOwner?.channel ?? platform.owner?.data.channel;
  const feedback = feedbackAddress(platform, sections.search);
  return [
    ...(channel === undefined ? [] : [{ label: channelLabel(channel), url: channel }]),
    ...(feedback === undefined ? [] : [{ label: frame.feedback, url: feedback }]),
  ];
}
