import { azureConfiguration } from './azure-static-web-apps.ts';
import { caddyfile } from './caddy.ts';
import { cloudflareHeaders, netlifyConfiguration } from './netlify.ts';
import { nginxServer } from './nginx.ts';
import { placeOf, type Place } from './served.ts';
import { storageUpload } from './storage.ts';

/** The web servers and hosts that Plinth has a configuration for. */
export const hosts = [
  'nginx',
  'caddy',
  'netlify',
  'cloudflare',
  'azure',
  'github',
  'storage',
] as const;
export type Host = (typeof hosts)[number];

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
