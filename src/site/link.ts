import type { Catalogue } from '#catalogue/catalogue.ts';
import { href } from './url.ts';

/** Where a link written in a content file leads on the site; none where it leads nowhere. */
export function linkTo(
  catalogue: Pick<Catalogue, 'resolve'>,
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
      return fileAddress(target.file);
    case 'hidden':
    case 'missing':
      return undefined;
  }
}

/** Where a file of the content that is not Markdown lies on the site. */
export function fileAddress(file: string): string {
  return href(`/files/${file.split('/').map(encodeURIComponent).join('/')}`);
}
