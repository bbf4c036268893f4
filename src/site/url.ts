import { siteOptions } from './options.ts';

// The environment does not change while pages are made, and reading it costs more than all else in a link.
const { base, site } = siteOptions();

/** The address of a page as a link on this site writes it: its path below the base. */
export function href(address: string): string {
  return below(base, address);
}

/** A path from the site's root, with the base before it; `address` begins with a slash. */
export function below(base: string, address: string): string {
  return `${base.replace(/\/$/, '')}${address}`;
}

/** The whole address of a page, where the site's origin is known. */
export function absolute(address: string): string | undefined {
  return site === undefined ? undefined : new URL(href(address), site).href;
}
