import { resolve } from 'node:path';

/** What a build, or the development server, was asked for. */
export interface SiteOptions {
  /** The content folder, absolute. */
  content: string;
  /** Where the site's root lies below its host, from slash to slash. */
  base: string;
  /** The site's origin (`https://docs.example.com`), where it is known. */
  origin: string | undefined;
  /** Whether internal entries are left out. */
  visibility: 'internal' | 'public';
  /** The calendar date to build for, where it is not the day of the build. */
  today: string | undefined;
  /** A digest of the code that renders bodies, where they may be kept while it stays the same. */
  renderedUnder: string | undefined;
}

/** The example at the root of a host, as of today. */
export const defaultOptions: SiteOptions = {
  content: resolve('src/content'),
  base: '/',
  origin: undefined,
  visibility: 'internal',
  today: undefined,
  renderedUnder: undefined,
};

/** Which way the text of a language runs. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
}
