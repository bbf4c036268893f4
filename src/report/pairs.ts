import type { Catalogue, Document, ObjectOf } from '#catalogue/catalogue.ts';
import { serviceIdOf } from '#catalogue/address.ts';
import type { Finding } from '#checks/finding.ts';
import { kindNames, type Kind } from '#model/kinds.ts';
import { contentRedirects } from '#site/redirects.ts';
import type { Entry } from '#source/entry.ts';

/** Content at one time. */
export interface State {
  /** As it is published: for the audience of the report, without drafts. */
  catalogue: Catalogue;
  /** The same with drafts. */
  drafted: Catalogue;
  /** Every file that was read. */
  entries: readonly Entry[];
  findings: readonly Finding[];
}

/** An entry before and after. */
export interface Pair<D = Document> {
  before: D;
  after: D;
}

export interface Paired<D = Document> {
  kept: Pair<D>[];
  added: D[];
  removed: D[];
}

/** The entries of two states, matched. */
export interface Pairs {
  /** Of one kind, in catalogue order. */
  of: <K extends Kind>(kind: K) => Paired<ObjectOf<K>>;
  /** The present id of an entry that may have been renamed. */
  idNow: (kind: Kind, id: string) => string;
  /** Whether an entry of the former state is gone. */
  isRemoved: (one: Document) => boolean;
  /** What became of an entry that is gone: `is gone`, or that it is a draft now. */
  fate: (one: Document) => string;
  /** The present path of a file that may have been renamed. */
  fileNow: (file: string) => string;
}

/**
 * Matches the entries of two states: by id, by the redirect from the old address, below a renamed service, or by the only
 * title of their kind. Entries that one of the states could not read are left out.
 */
export function pairsOf(base: State, head: State): Pairs {
  const redirects = new Map(contentRedirects(head.catalogue).map(({ from, to }) => [from, to]));
  const unread = { base: unreadIn(base.entries), head: unreadIn(head.entries) };
  const renamed = new Map<string, string>();
  const pairOf = (kind: Kind): Paired => {
    const before = new Map([...base.catalogue.of(kind)].map((one: Document) => [one.id, one]));
    const after = new Map([...head.catalogue.of(kind)].map((one: Document) => [one.id, one]));
    const byAddress = new Map([...after.values()].map((one) => [one.address, one]));
    const kept: Pair[] = [];
    const left: Document[] = [];
    const taken = new Set<Document>();
    const isFree = (one: Document | undefined) => (one && !before.has(one.id) ? one : undefined);
    for (const one of before.values()) {
      const now =
        after.get(one.id) ??
        isFree(byAddress.get(redirects.get(one.address) ?? '')) ??
        isFree(after.get(belowRenamed(one)));
      if (now && !taken.has(now)) kept.push({ before: one, after: now });
      else left.push(one);
      if (now) taken.add(now);
    }
    const fresh = [...after.values()].filter((one) => !taken.has(one));
    const titled = sameTitles(left, fresh);
    const all = [...kept, ...titled];
    for (const { before: was, after: is } of all)
      if (was.id !== is.id) renamed.set(`${kind} ${was.id}`, is.id);
    const paired = new Set(titled.flatMap(({ before: was, after: is }) => [was, is]));
    return {
      kept: all,
      added: fresh.filter((one) => !paired.has(one) && !unread.base(one)),
      removed: left.filter((one) => !paired.has(one) && !unread.head(one)),
    };
  };
  const belowRenamed = ({ kind, id }: Document): string => {
    const service = serviceIdOf(id);
    const now = renamed.get(`service ${service}`);
    return (kind === 'page' || kind === 'matrix') && now !== undefined
      ? now + id.slice(service.length)
      : '';
  };
  // Services come before what lies below them.
  const all = new Map(kindNames.map((kind) => [kind, pairOf(kind)]));
  const drafts = new Set(
    head.drafted.documents.flatMap((one) => (one.draft ? `${one.kind} ${one.id}` : [])),
  );
  const removed = new Set([...all.values()].flatMap((paired) => paired.removed));
  const files = new Map(
    [...all.values()].flatMap(({ kept }) =>
      kept.map(({ before, after }) => [before.file, after.file]),
    ),
  );
  return {
    of: <K extends Kind>(kind: K) => all.get(kind) as unknown as Paired<ObjectOf<K>>,
    idNow: (kind, id) => renamed.get(`${kind} ${id}`) ?? id,
    isRemoved: (one) => removed.has(one),
    fate: ({ kind, id }) =>
      drafts.has(`${kind} ${id}`) ? 'is a draft now, which the site leaves out' : 'is gone',
    fileNow: (file) => files.get(file) ?? file,
  };
}

/** Pairs what has the same title, if only one of either list has it. */
function sameTitles(left: readonly Document[], fresh: readonly Document[]): Pair[] {
  const byTitle = Map.groupBy(fresh, ({ title }) => title);
  return [...Map.groupBy(left, ({ title }) => title)].flatMap(([title, [before, ...more]]) => {
    const [after, ...others] = byTitle.get(title) ?? [];
    return before && after && more.length + others.length === 0 ? [{ before, after }] : [];
  });
}

/** Whether an entry, or the service it belongs to, could not be read in a state. */
function unreadIn(entries: readonly Entry[]): (one: Document) => boolean {
  const broken = new Set(entries.flatMap(({ valid, kind, id }) => (valid ? [] : `${kind} ${id}`)));
  return ({ kind, id }) =>
    broken.has(`${kind} ${id}`) ||
    ((kind === 'page' || kind === 'matrix') && broken.has(`service ${serviceIdOf(id)}`));
}
