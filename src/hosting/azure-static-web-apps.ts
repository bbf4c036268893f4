import {
  bareType,
  hashedFolder,
  kept,
  mediaTypes,
  revalidated,
  securityHeaders,
  type Place,
} from './served.ts';

/**
 * The configuration of Azure Static Web Apps, to be put into the built site. Azure accepts at most 20 KB, so redirects
 * that don't fit are left out. Addresses must be percent-encoded.
 */
export function azureConfiguration(
  { base }: Place,
  redirects: readonly { from: string; to: string }[],
): Record<string, string> {
  const write = (count: number) =>
    `${JSON.stringify(configuration(base, redirects.slice(0, count)), null, 2)}\n`;
  let count = redirects.length;
  while (count > 0 && write(count).length > mostBytes) count -= 1;
  return { 'staticwebapp.config.json': write(count) };
}

const mostBytes = 20_000;

function configuration(base: string, redirects: readonly { from: string; to: string }[]) {
  return {
    trailingSlash: 'always',
    routes: [
      ...redirects.map(({ from, to }) => ({ route: from, redirect: to, statusCode: 301 })),
      { route: '/.plinth', statusCode: 404 },
      { route: `${base}${hashedFolder}*`, headers: { 'Cache-Control': kept } },
    ],
    globalHeaders: { 'Cache-Control': revalidated, ...securityHeaders },
    mimeTypes: Object.fromEntries(
      Object.entries(mediaTypes).map(([ending, type]) => [`.${ending}`, bareType(type)]),
    ),
    responseOverrides: { '404': { rewrite: `${base}404.html`, statusCode: 404 } },
  };
}
