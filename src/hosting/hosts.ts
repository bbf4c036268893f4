import type { Host } from '#model/hosts.ts';
import type { Redirect } from '#model/redirect.ts';
import { azureConfiguration } from './azure-static-web-apps.ts';
import { caddyfile } from './caddy.ts';
import { cloudflareHeaders, netlifyConfiguration } from './netlify.ts';
import { nginxServer } from './nginx.ts';
import { redirectFiles } from './redirects.ts';
import { placeOf, type Place } from './served.ts';
import { storageUpload } from './storage.ts';

const configurations: Record<Host, (place: Place) => Record<string, string>> = {
  nginx: nginxServer,
  caddy: caddyfile,
  netlify: netlifyConfiguration,
  cloudflare: cloudflareHeaders,
  azure: (place) => azureConfiguration(place, []),
  // Without it, Pages published from a branch leave out folders that begin with an underscore.
  github: () => ({ '.nojekyll': '' }),
  storage: storageUpload,
};

/**
 * The files, by name, that make a host serve a built site with the right types, compression, caching, headers and the
 * page for missing addresses. Throws if a part of the place is not a plain name.
 */
export function hostFiles(host: Host, where: Partial<Place> = {}): Record<string, string> {
  return configurations[host](placeOf(where));
}

/**
 * The files, by name, that a host reads from the built site itself or that its server includes from there: redirects
 * of former addresses, headers and types. Netlify's settings are read from the repository instead.
 */
export function filesBesidePages(
  host: Host,
  redirects: readonly Redirect[],
  where: Partial<Place>,
): Record<string, string> {
  const settings = host === 'netlify' ? {} : hostFiles(host, where);
  return { ...settings, ...redirectFiles(redirects, host, where) };
}
