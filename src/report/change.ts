import type { Document } from '#catalogue/catalogue.ts';

/** The parts of a report, most important first, each with its heading. */
export const groups = {
  'duties-to-customer': 'Work that moves to the customer',
  vanished: 'Gone',
  owners: 'Owners',
  dates: 'Dates',
  duties: 'Other duties and conditions',
  roadmap: 'Roadmap',
  services: 'Services',
  news: 'Releases, events and notices',
  documentation: 'Documentation',
  others: 'Everything else',
} as const;

export type Group = keyof typeof groups;

/** What `--fail-on` can name, each with what it means. */
export const failures = {
  'duty-moved-to-customer':
    'the top layer is responsible for a duty that others were responsible for, or that is new',
  'address-lost': 'an address of an entry leads nowhere and has no redirect, or a download is gone',
  'item-vanished': 'a service or a roadmap item is gone, and not only renamed',
  'owner-changed': 'another team owns a service, a page, a roadmap item or the platform',
  'date-moved-without-reason':
    'the target of a roadmap item moved, and its table of moves does not say why',
  'new-finding': 'the check finds something that it did not find before',
} as const;

export type Failure = keyof typeof failures;
export const failureNames = Object.keys(failures) as Failure[];

/** One change, as readers of the site would notice it. */
export interface Change {
  /** What happened, for programs: `duty-moved`. */
  kind: string;
  group: Group;
  /** What it happened to, as readers know it. Plain text from content. */
  subject: string;
  /** What happened, as the rest of a sentence without its full stop. Plain text, partly from content. */
  says: string;
  /** Where it is seen, without the base path, with a fragment if there is one; undefined if it is gone. */
  address?: string | undefined;
  /** Words to point at on that page. */
  seen?: string | undefined;
  /** The file below the content folder that says it. */
  file?: string | undefined;
  /** Which condition of `--fail-on` it meets. */
  fails?: Failure | undefined;
  /** Entries that it reaches besides. Default: none. */
  reaches?: readonly Document[] | undefined;
  /** Whose owners review it, and who is affected: the entry as it is, or as it was. */
  about: readonly Document[];
}
