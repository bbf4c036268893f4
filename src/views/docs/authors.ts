import { keysOfEveryKind, references, type Reference } from '#checks/reference.ts';
import type { DescribedKey } from '#source/described-keys.ts';
import { referenceAddress } from '#site/authors.ts';
import type { NavLink } from '#site/nav.ts';
import type { Page } from '#site/page.ts';
import { linkToSection } from '#site/routes.ts';
import type { Site } from '#site/site.ts';
import type { Words } from '#words/en.ts';

/** A link to a page of the reference, with what it describes. */
export interface ReferenceLink extends NavLink {
  files: string;
  summary: string;
}

/** What can be written, in two groups: the kinds of content, and the settings. */
export function referenceLinks(words: Words): Record<'content' | 'settings', ReferenceLink[]> {
  const links = references().map(({ id, files, summary }) => ({
    id,
    title: titleOf(id, words),
    address: referenceAddress(id),
    files,
    summary,
  }));
  const isSetting = ({ id }: { id: string }) => id === 'platform' || id === 'configuration';
  return {
    content: links.filter((link) => !isSetting(link)),
    settings: links.filter(isSetting),
  };
}

/** The page of a kind, or of the configuration. */
export function referencePage({ id, summary }: Reference, words: Words): Page {
  return {
    title: titleOf(id, words),
    description: summary,
    address: referenceAddress(id),
    section: undefined,
    breadcrumbs: [linkToSection('authors', words)],
  };
}

/** The keys of a reference by how they are used, empty groups left out. Keys in a group follow the group. */
export function keyGroups({
  keys,
}: Reference): { use: 'needed' | 'optional' | 'everyKind'; keys: DescribedKey[] }[] {
  const top = new Map(keys.map((key) => [key.path, key]));
  const useOf = ({ path }: DescribedKey) => {
    const first = path.split(/[.[]/, 1)[0] ?? path;
    if (keysOfEveryKind.includes(first) && keysOfEveryKind.every((key) => top.has(key)))
      return 'everyKind';
    return top.get(first)?.needed ? 'needed' : 'optional';
  };
  const groups = Map.groupBy(keys, useOf);
  return (['needed', 'optional', 'everyKind'] as const).flatMap((use) => {
    const own = groups.get(use);
    return own ? [{ use, keys: own }] : [];
  });
}

/** A key's path in two parts: that of the group it is in, and its own name. */
export function partsOfPath(path: string): { above: string; name: string } {
  const end = path.lastIndexOf('.') + 1;
  return { above: path.slice(0, end), name: path.slice(end) };
}

/** A text with code in backticks, as pieces of which every other one is code. */
export function piecesOf(text: string): { text: string; isCode: boolean }[] {
  return text
    .split('`')
    .map((piece, index) => ({ text: piece, isCode: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

/** The paths and data of the reference’s pages, the overview first, if the site has them. */
export function referencePaths({ options }: Pick<Site, 'options'>) {
  if (!options.authors) return [];
  return [
    { params: { id: undefined }, props: { reference: undefined } },
    ...references().map((reference) => ({ params: { id: reference.id }, props: { reference } })),
  ];
}

function titleOf(id: string, { authors }: Words): string {
  const names: Readonly<Record<string, string>> = authors.kinds;
  return names[id] ?? `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
}
