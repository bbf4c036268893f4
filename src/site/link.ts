import { type Lifecycle, isLeaving } from '#model/lifecycle.ts';
import { contentPath, isOffered } from './files.ts';
import type { Site } from './site.ts';

/** What has to be known of a site to lead somewhere on it. */
export type LinkingSite = Pick<Site, 'catalogue' | 'href'>;

/** Where a link written in a content file leads on the site; none where it leads nowhere, or to what is not published. */
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
      return isOffered(catalogue, target.file) ? href(fileAddress(target.file)) : undefined;
    case 'hidden':
    case 'unread':
    case 'missing':
    case 'refused':
      return undefined;
  }
}

/** The lifecycle of the service whose page a link leads to, where it is on its way out and not the file's own. */
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

/** Where a picture that `platform.md` names lies on the site; none where it names none that may be published. */
export function signAddress(
  { catalogue, href }: LinkingSite,
  written: string | undefined,
): string | undefined {
  if (written === undefined) return undefined;
  const path = contentPath(written);
  return isOffered(catalogue, path) ? href(fileAddress(path)) : undefined;
}

/** Where a file of the content that is not Markdown lies on the site, without base. */
function fileAddress(file: string): string {
  return `/files/${file.split('/').map(encodeURIComponent).join('/')}`;
}

/** A path from the site's root, with the base before it; `address` begins with a slash. */
export function below(base: string, address: string): string {
  return `${base.replace(/\/$/, '')}${address}`;
}
