import type { Catalogue } from '#catalogue/catalogue.ts';
import { bodiesOf } from './bodies.ts';

/** The path below the content folder of an image in a content file; undefined if it is not a content file. */
export function imagePath(
  catalogue: Pick<Catalogue, 'resolve'>,
  file: string,
  url: string,
): string | undefined {
  const target = catalogue.resolve(file, url);
  return target.kind === 'asset' ? target.file : undefined;
}

/** The images that bodies show, by their paths below the content folder. */
export function imagesOnSite(catalogue: Catalogue): string[] {
  const shown = [...bodiesOf(catalogue)].flatMap(([file, body]) =>
    body.images.flatMap(({ url }) => imagePath(catalogue, file, url) ?? []),
  );
  return [...new Set(shown)].sort();
}
