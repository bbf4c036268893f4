import { resolve } from 'node:path';
import type { Configuration } from '#model/configuration.ts';
import { wholeFolder, type ContentFolder } from '#source/content-folder.ts';
import type { Look } from './look.ts';
import type { OwnParts } from './own-parts.ts';

/** The options of a build or of the development server. */
export interface SiteOptions {
  content: ContentFolder;
  /** The base path of the site, with a slash at both ends. */
  base: string;
  /** The site's origin (`https://docs.example.com`), if known. */
  origin: string | undefined;
  /** A public site leaves out internal entries. */
  visibility: 'internal' | 'public';
  /** The calendar date to build for. Default: today. */
  today: string | undefined;
  /** The look from the configuration, if there is one. */
  look: Look | undefined;
  /** The main navigation from the configuration. Default: every main section. */
  navigation: Configuration['navigation'];
  /** The home page from the configuration. Default: every part. */
  home: Configuration['home'];
  /** Hosts that pages may load from, by directive of the policy. Default: none. */
  csp: Configuration['csp'];
  /** The keys of one's own that search filters by, with their labels. Default: none. */
  facets: Configuration['facets'];
  /** Where the site is published. Default: unknown. */
  hosts: Configuration['hosts'];
  /** Whether it has pages for authors: what can be written, and the rules. */
  authors: boolean;
  /** Whether it is shown while its content is written, without a search index. */
  development: boolean;
  /** The site’s own components and pages. Default: none. */
  parts: OwnParts | undefined;
}

/** The options of the example: no base path, today's date. */
export const defaultOptions: SiteOptions = {
  content: wholeFolder(resolve('src/content')),
  base: '/',
  origin: undefined,
  visibility: 'internal',
  today: undefined,
  look: undefined,
  navigation: undefined,
  home: undefined,
  csp: undefined,
  facets: undefined,
  hosts: undefined,
  authors: true,
  development: false,
  parts: undefined,
};

/** Scripts of living languages written from the right, by ISO 15924. Node 22 does not know directions. */
const rightToLeft = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Syrc',
  'Thaa',
]);

/** The direction of a language's text. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const { script = '' } = new Intl.Locale(language).maximize();
  return rightToLeft.has(script) ? 'rtl' : 'ltr';
}
