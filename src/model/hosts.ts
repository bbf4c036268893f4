/** The web servers and hosts that Plinth has a configuration for. */
export const siteHosts = [
  'nginx',
  'caddy',
  'netlify',
  'cloudflare',
  'azure',
  'github',
  'storage',
] as const;
export type Host = (typeof siteHosts)[number];
