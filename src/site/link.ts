import { type Lifecycle, isLeaving } from '#model/lifecycle.ts';
import { contentPath, isOffered } from './files.ts';
import type { Site } from './site.ts';

/** The parts of a site that links need. */
export type LinkingSite = Pick<Site, 'catalogue' | 'href'>;

/** The address on the site for a link in a content file; undefined if its target is missing or not published. */
export function linkTo(
  { catalogue, href }: LinkingSite,
  file: string,
  url: string,
): string | undefined {
  const target = catalogue.resolve(file, url);
  switch (target.kind) {
    case 'external':
      return target.url;
    case 'page':
    case 'section':
      return href(target.address) + (target.fragment === undefined ? '' : `#${target.fragment}`);
    case 'fragment-missing':
      return href(target.address);
    case 'asset':
      return fileLink({ catalogue, href }, target.file);
    case 'hidden':
    case 'unread':
    case 'missing':
    case 'refused':
      return undefined;
  }
}

/** The lifecycle of the service that a link leads to; undefined unless that service is being phased out and is not the file's own. */
export function warningOf(
  { catalogue, words }: Pick<Site, 'catalogue' | 'words'>,
  file: string,
  url: string,
): { lifecycle: Lifecycle; word: string } | undefined {
  const target = catalogue.resolve(file, url);
  if (target.kind !== 'page') return undefined;
  const service = catalogue.services.get(/^\/services\/([^/]+)\/$/.exec(target.address)?.[1] ?? '');
  if (!service || !isLeaving(service.data.lifecycle) || file.startsWith(`services/${service.id}/`))
    return undefined;
  const { lifecycle } = service.data;
  return { lifecycle, word: words.lifecycles[lifecycle] };
}

/** The address of a logo or icon named in `platform.md`; undefined if there is none that may be published. */
export function signAddress(
  { catalogue, href }: LinkingSite,
  written: string | undefined,
): string | undefined {
  if (written === undefined) return undefined;
  return fileLink({ catalogue, href }, contentPath(written));
}

/** The address of a content file other than Markdown; undefined if it may not be published. */
export function fileLink({ catalogue, href }: LinkingSite, path: string): string | undefined {
  return isOffered(catalogue, path) ? href(fileAddress(path)) : undefined;
}

/** The address of a content file other than Markdown, without the base path. */
function fileAddress(file: string): string {
  return `/files/${file.split('/').map(encodeURIComponent).join('/')}`;
}

/** An address, which begins with a slash, with the base path before it. */
export function below(base: string, address: string): string {
  return `${base.replace(/\/$/, '')}${address}`;
}
