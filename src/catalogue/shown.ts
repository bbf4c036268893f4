import type { Entry } from '#source/entry.ts';
import { serviceIdOf } from './address.ts';

/** Whether a build leaves an entry out as a draft, and for whom it is. */
export interface Shown {
  draft: boolean;
  visibility: 'public' | 'internal';
}

/** Answers of one catalogue about its entries. */
export interface Showing {
  shown: (entry: Entry) => Shown;
  /** Why the catalogue goes without the entry. */
  leftOut: (entry: Entry) => 'draft' | 'internal' | undefined;
  /** Why the entry is not built where another one is that refers to it. */
  leftOutFrom: (entry: Entry, from: Entry | undefined) => 'draft' | 'internal' | undefined;
}

/** Decides what is shown; what lies in a service's folder inherits from the service, and can only narrow it. */
export function showing(
  entries: Iterable<Entry>,
  { visibility, drafts }: { visibility: 'public' | 'internal'; drafts: boolean },
): Showing {
  const services = new Map<string, Shown>();
  for (const entry of entries)
    if (entry.kind === 'service') services.set(entry.id, ownShown(entry));
  const shown = (entry: Entry): Shown => {
    const own = ownShown(entry);
    const lies = entry.kind === 'page' || entry.kind === 'matrix';
    const service = lies ? services.get(serviceIdOf(entry.id)) : undefined;
    if (!service) return own;
    const isNarrowed = entry.valid && entry.data.visibility === 'internal';
    return {
      draft: own.draft || service.draft,
      visibility: isNarrowed ? 'internal' : service.visibility,
    };
  };
  // There is no site without its platform: it is always there.
  const isInternal = (entry: Entry) =>
    visibility === 'public' && entry.kind !== 'platform' && shown(entry).visibility === 'internal';
  return {
    shown,
    leftOut: (entry) =>
      !drafts && shown(entry).draft ? 'draft' : isInternal(entry) ? 'internal' : undefined,
    leftOutFrom: (entry, from) => {
      if (!entry.valid) return undefined;
      if (shown(entry).draft && !(from && shown(from).draft)) return 'draft';
      return isInternal(entry) && !(from && isInternal(from)) ? 'internal' : undefined;
    },
  };
}

function ownShown(entry: Entry): Shown {
  if (!entry.valid) return { draft: false, visibility: 'internal' };
  return { draft: entry.data.draft ?? false, visibility: entry.data.visibility ?? 'internal' };
}
