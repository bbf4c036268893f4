import { posix } from 'node:path';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { bodiesOf } from './bodies.ts';

/** The files of the content that pages link to, or that the platform is shown by: they are part of the site. */
export function filesOnSite(catalogue: Catalogue): string[] {
  const linked = [...bodiesOf(catalogue)].flatMap(([file, body]) =>
    body.links.map(({ url }) => catalogue.resolve(file, url)),
  );
  const { logo, favicon } = catalogue.platform.data.site ?? {};
  const own = [logo, favicon].filter((path) => path !== undefined).map(contentPath);
  return [
    ...new Set([
      ...linked.flatMap((target) => (target.kind === 'asset' ? [target.file] : [])),
      ...own.filter((path) => catalogue.assets.has(path)),
    ]),
  ];
}

/** A path written in `platform.md` as the content folder knows it. */
export function contentPath(written: string): string {
  return posix.normalize(written.replace(/^\//, ''));
}
