import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { ImageCopies } from './image-copies.ts';
import { imagesOnSite } from '#site/images.ts';
import { publishedFile } from '#site/files.ts';
import type { Site } from '#site/site.ts';

/**
 * Provides Astro with the images that bodies show, by their path below the content folder. Images that can't be shown
 * get a warning, and pages show their text instead.
 */
export function imageLoader(current: () => Promise<Site>): Loader {
  return {
    name: 'plinth-images',
    load: async (context) => {
      const { store, config, logger } = context;
      store.clear();
      const site = await current();
      const folder = 'images';
      const copies = new ImageCopies(join(fileURLToPath(config.root), folder));
      for (const id of imagesOnSite(site.catalogue)) {
        const file = await publishedFile(site, id);
        const copy = file && (await copies.copyOf(id, file));
        if (!copy) {
          logger.warn(`“${id}” can’t be shown as an image: its text stands in its place.`);
          store.set({ id, data: { isKept: false } });
          continue;
        }
        const { name, isKept } = copy;
        const filePath = `${folder}/${name}`;
        const written = { image: `./${name}`, isKept };
        const data = await context.parseData({ id, data: written, filePath });
        store.set({ id, data, filePath });
      }
      await copies.forgetOthers();
    },
  };
}
