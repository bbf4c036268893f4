import { addressOf, layerAddress } from '#catalogue/address.ts';
import type { Catalogue, Document } from '#catalogue/catalogue.ts';
import { contentRedirects } from '#site/redirects.ts';
import type { Change } from './change.ts';
import type { Pairs, State } from './pairs.ts';
import { counted } from '#model/phrase.ts';
import { listed } from './phrase.ts';

/** Addresses that lead nowhere now, each with those below it and with what linked there. */
export function addressChanges(base: State, head: State, pairs: Pairs): Change[] {
  return [...pageChanges(base, head, pairs), ...fileChanges(base, head, pairs)];
}

/** Files that pages linked to and that are gone. */
function fileChanges(base: State, head: State, pairs: Pairs): Change[] {
  const { documents, assets, resolve } = base.catalogue;
  const gone = new Set([...assets.keys()].filter((file) => !head.catalogue.assets.has(file)));
  if (gone.size === 0) return [];
  const linking = new Map<string, Document[]>();
  for (const one of documents)
    for (const { url } of one.body.links) {
      const target = resolve(one.file, url);
      if (target.kind === 'asset' && gone.has(target.file))
        linking.set(target.file, [...(linking.get(target.file) ?? []), one]);
    }
  return [...linking].map(([file, all]): Change => {
    const left = all.filter((one) => !pairs.isRemoved(one));
    return {
      kind: 'file-lost',
      group: 'vanished',
      subject: `/files/${file.split('/').map(encodeURIComponent).join('/')}`,
      says: `this download does not exist any more${linked(left.map(({ title }) => title))}`,
      fails: 'address-lost',
      about: all.slice(0, 1),
    };
  });
}

/** Who linked to something that is gone, as the end of a sentence. */
function linked(titles: readonly string[]): string {
  const names = [...new Set(titles)];
  if (names.length === 0) return '';
  return `; ${counted(names.length, 'entry', 'entries')} linked there: ${listed(names)}`;
}

function pageChanges(base: State, head: State, pairs: Pairs): Change[] {
  const unread = unreadAddresses(base, head);
  const now = addressesOf(head.catalogue);
  const lost = [...addressesOf(base.catalogue)].filter(
    ([address]) => !now.has(address) && !unread.some((known) => address.startsWith(known)),
  );
  if (lost.length === 0) return [];
  const gone = new Map(lost);
  const tops = topsOf([...gone.keys()]);
  const linking = linksTo(base.catalogue, tops, pairs);
  return [...tops.values()].reduce<Change[]>((changes, top) => {
    if (changes.some(({ subject }) => subject === top)) return changes;
    const below = [...tops].filter(([address, under]) => under === top && address !== top);
    const from = linking.get(top) ?? [];
    const entries = [top, ...below.map(([address]) => address)].flatMap(
      (address) => gone.get(address) ?? [],
    );
    const more =
      below.length > 0
        ? `, nor ${below.length === 1 ? 'does' : 'do'} ${counted(below.length, 'address', 'addresses')} below it`
        : '';
    changes.push({
      kind: 'address-lost',
      group: entries.length > 0 ? 'vanished' : 'others',
      subject: top,
      says: `this address does not exist any more and has no redirect${more}${linked(from)}`,
      // Pages of quarters, layers and duties come and go by themselves; content can't redirect them.
      fails: entries.length > 0 ? 'address-lost' : undefined,
      about: entries.slice(0, 1),
    });
    return changes;
  }, []);
}

/** Every address of a site's content, with its entry; of pages that are made from several entries, undefined. */
function addressesOf(catalogue: Catalogue): Map<string, Document | undefined> {
  const { documents, services, duties, quarters, platform } = catalogue;
  return new Map<string, Document | undefined>([
    ...[...duties].map(({ address }) => [address, undefined] as const),
    ...[...quarters].map(({ address }) => [address, undefined] as const),
    ...platform.themes.map(({ address }) => [address, undefined] as const),
    ...platform.layers.map(({ id }) => [layerAddress(id), undefined] as const),
    ...[...services].map((service) => [service.matrix.address, service] as const),
    ...documents.map((document) => [document.address, document] as const),
    ...redirected(catalogue),
  ]);
}

function redirected(catalogue: Catalogue): (readonly [string, Document | undefined])[] {
  const byAddress = new Map(catalogue.documents.map((document) => [document.address, document]));
  return contentRedirects(catalogue).map(({ from, to }) => [
    from,
    byAddress.get(to) ?? catalogue.platform,
  ]);
}

/** Each lost address with the uppermost lost one that it lies below. */
function topsOf(lost: readonly string[]): Map<string, string> {
  const known = new Set(lost);
  const topOf = (address: string): string => {
    const parts = address.split('/').slice(1, -1);
    const above = parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}/`);
    return above.find((one) => known.has(one)) ?? address;
  };
  return new Map(lost.toSorted().map((address) => [address, topOf(address)]));
}

/** The titles of entries that linked to each lost address or below it, without those that are gone themselves. */
function linksTo(
  { documents, resolve }: Catalogue,
  tops: ReadonlyMap<string, string>,
  pairs: Pairs,
): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  const removed = new Set(documents.filter(({ address }) => tops.has(address)));
  for (const one of documents) {
    if (removed.has(one) || pairs.isRemoved(one)) continue;
    for (const { url } of one.body.links) {
      const target = resolve(one.file, url);
      const top = 'address' in target ? tops.get(target.address) : undefined;
      if (top !== undefined) found.set(top, (found.get(top) ?? new Set()).add(one.title));
    }
  }
  return new Map([...found].map(([top, titles]) => [top, [...titles]]));
}

/** Addresses of entries that one of the states could not read: nothing can be said of them. */
function unreadAddresses(base: State, head: State): string[] {
  return [...base.entries, ...head.entries].flatMap((entry) =>
    entry.valid ? [] : addressOfEntry(entry),
  );
}

function addressOfEntry({ kind, id }: State['entries'][number]): string {
  return kind === 'platform' ? '/' : addressOf(kind, id);
}
