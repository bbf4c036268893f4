import { posix, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader } from 'astro/loaders';
import { catalogue } from './catalogue.ts';
import { imagesOnSite } from './images.ts';
import { siteOptions } from './options.ts';

/** Gives Astro the images that bodies show, by their path below the content folder. */
export function imageLoader(): Loader {
  return {
    name: 'plinth-images',
    load: async (context) => {
      const { store, config } = context;
      store.clear();
      const root = fileURLToPath(config.root);
      for (const id of imagesOnSite(await catalogue())) {
        const url = new URL(
          id.split('/').map(encodeURIComponent).join('/'),
          pathToFileURL(`${siteOptions().content}/`),
        );
        const filePath = relative(root, fileURLToPath(url)).split(sep).join('/');
        const data = await context.parseData({
          id,
          data: { image: `./${posix.basename(id)}` },
          filePath,
        });
        store.set({ id, data, filePath });
      }
    },
  };
}
