import type { Host } from '#model/hosts.ts';
import type { Redirect } from '#model/redirect.ts';
import { azureConfiguration } from './azure-static-web-apps.ts';
import { placeOf, type Place } from './served.ts';

/**
 * The files, by name, that make a host answer former addresses with a redirect (301). Empty for hosts that can't; there,
 * the site's own redirect pages do the work. Addresses come from content, so they are written in characters that mean
 * nothing to any host, and those that can't be are left out.
 */
export function redirectFiles(
  redirects: readonly Redirect[],
  host: Host,
  where: Partial<Place> = {},
): Record<string, string> {
  const place = placeOf(where);
  const moved = soundRedirects(redirects).map(({ from, to }) => ({
    from: place.base + from.slice(1),
    to: place.base + to.slice(1),
  }));
  const lines = (line: (redirect: Redirect) => string) =>
    moved.map((redirect) => `${line(redirect)}\n`).join('');
  switch (host) {
    case 'nginx':
      return {
        'plinth-redirects.map': lines(({ from, to }) => `"${nginxKey(from)}" "${encoded(to)}";`),
      };
    case 'caddy':
      return { 'plinth-redirects.caddy': moved.map(caddyRedirect).join('') };
    case 'netlify':
      // Without “!”, the redirect page would be served instead.
      return { _redirects: lines(({ from, to }) => `${encoded(from)} ${encoded(to)} 301!`) };
    case 'cloudflare':
      return { _redirects: lines(({ from, to }) => `${encoded(from)} ${encoded(to)} 301`) };
    case 'azure':
      return azureConfiguration(
        place,
        moved.map(({ from, to }) => ({ from: encoded(from), to: encoded(to) })),
      );
    case 'github':
    case 'storage':
      return {};
  }
}

/**
 * Some hosts ignore case. So of addresses that differ only in case one is kept, and none that would catch the address of
 * a page that something else moved to.
 */
function soundRedirects(redirects: readonly Redirect[]): Redirect[] {
  const taken = new Set(redirects.map(({ to }) => folded(to)));
  return redirects.filter(({ from, to }) => {
    if (!isSound(from) || !(to === '/' || isSound(to)) || taken.has(folded(from))) return false;
    taken.add(folded(from));
    return true;
  });
}

/**
 * Whether an address is a plain path below the root of this host. nginx needs a limit for the length. Percent signs are
 * left out, as servers decode them at different times.
 */
function isSound(address: string): boolean {
  return (
    address.isWellFormed() &&
    /^\/(?:(?!\.\.?(?:\/|$))[^/\\?#%\s\p{C}]+(?:\/|$))+$/u.test(address) &&
    new TextEncoder().encode(address).length <= 500
  );
}

function folded(address: string): string {
  return address.toLowerCase();
}

/** A path in which every character but letters, digits and `/ . _ ~ -` is percent-encoded. */
function encoded(path: string): string {
  return encodeURIComponent(path)
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/g, (sign) => `%${hex(sign)}`);
}

/** nginx compares decoded addresses with quoted text, which has two special characters. */
function nginxKey(path: string): string {
  return path.replace(/["\\]/g, String.raw`\$&`);
}

/**
 * In a path, Caddy reads braces as placeholders and an asterisk as any text. In a regular expression, every character
 * can be written as its number.
 */
function caddyRedirect({ from, to }: Redirect, at: number): string {
  if (encoded(from) === from) return `redir ${from} ${encoded(to)} 301\n`;
  const pattern = from.replace(/[!-,.:-@[-^`{-~]/g, (sign) => `\\x${hex(sign)}`);
  return `@plinth_moved${at} path_regexp ^${pattern}$\nredir @plinth_moved${at} ${encoded(to)} 301\n`;
}

/** The number of an ASCII character in two digits. */
function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
}
