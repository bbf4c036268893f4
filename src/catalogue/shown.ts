import type { Entry } from '#source/entry.ts';
import { serviceIdOf } from './address.ts';

/** Whether an entry is a draft, and who may see it. */
export interface Shown {
  draft: boolean;
  visibility: 'public' | 'internal';
}

/** Visibility of entries in one catalogue. */
export interface Showing {
  shown: (entry: Entry) => Shown;
  /** Why the catalogue leaves the entry out. */
  leftOut: (entry: Entry) => 'draft' | 'internal' | undefined;
  /** Why the entry is left out of a build that contains an entry referring to it. */
  leftOutFrom: (entry: Entry, from: Entry | undefined) => 'draft' | 'internal' | undefined;
}

/** Decides what is shown. Files in a service's folder inherit its visibility and can only restrict it further. */
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
  // The platform is always included, as there is no site without it.
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
