/** What every web server must do with a built site, said once for all of them. */

/** Where a site is served. */
export interface Place {
  /** The host name. */
  host: string;
  /** The folder on the server. Its `current` holds the site, or is a link to the folder that does. */
  folder: string;
  /** The base path. The site's files are in a folder of that path below `current`. */
  base: string;
}

export const defaultPlace: Place = { host: 'docs.example.com', folder: '/srv/plinth', base: '/' };

/** The place with defaults. Throws if a part could be read as more than a name, because it becomes part of a program. */
export function placeOf(given: Partial<Place>): Place {
  const place = { ...defaultPlace, ...given };
  for (const [part, form] of Object.entries(forms)) {
    const value = place[part as keyof Place];
    if (!form.test(value)) throw new Error(`“${value}” is not a ${part} of a site.`);
  }
  return place;
}

const forms = {
  host: /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/,
  folder: /^(?:\/[A-Za-z0-9_][\w.-]*)+$/,
  base: /^\/(?:[A-Za-z0-9_~][\w.~-]*\/)*$/,
};

/** Headers of every answer. Pages have their own policy, but a policy in a page can't say who may frame it. */
export const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
} as const;

/** Browsers ask each time whether their copy is still the newest. */
export const revalidated = 'no-cache';

/** The folder whose file names contain a hash of the content, and how long browsers may keep them. */
export const hashedFolder = '_astro/';
export const kept = 'public, max-age=31536000, immutable';

/** The media type of each file name ending. Servers offer anything else as a download. */
export const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
  mp4: 'video/mp4',
  webm: 'video/webm',
};
export const otherType = 'application/octet-stream';

/** Types that a file's ending does not tell, by the end of its name. */
export const namedTypes: Readonly<Record<string, string>> = {
  'feed.json': 'application/feed+json; charset=utf-8',
  'schema.json': 'application/schema+json; charset=utf-8',
  'opensearch.xml': 'application/opensearchdescription+xml; charset=utf-8',
};

/** The media type of a file of the site. */
export function mediaType(path: string): string {
  const named = Object.entries(namedTypes).find(([name]) => isNamed(path, name));
  return named?.[1] ?? mediaTypes[path.slice(path.lastIndexOf('.') + 1)] ?? otherType;
}

/** Whether a path ends in a name, after a slash or a full stop. */
function isNamed(path: string, name: string): boolean {
  return path === name || path.endsWith(`/${name}`) || path.endsWith(`.${name}`);
}

/** Types that become smaller when compressed. Images, fonts and archives don't. */
export const compressible: readonly string[] = [
  ...new Set(
    [...Object.values(mediaTypes), ...Object.values(namedTypes)]
      .filter((type) => type.includes('charset='))
      .map(bareType),
  ),
];

/** A media type without its parameters. */
export function bareType(type: string): string {
  return type.replace(/;.*/, '');
}
