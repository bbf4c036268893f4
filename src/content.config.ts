import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { folders } from '#model/kinds.ts';
import { filesLeftOut } from '#site/left-out.ts';
import { siteOptions } from '#site/options.ts';

/**
 * The bodies of all content files, by their path below the content folder: `getEntry('bodies', service.file)`.
 * They are there to be rendered; what front-matter says comes from the catalogue, which reads YAML 1.2.
 */
const bodies = defineCollection({
  loader: freshBodies(
    glob({
      base: siteOptions().content,
      pattern: [
        'platform.md',
        `{services,responsibilities,${Object.values(folders).join(',')}}/**/*.{md,mdx}`,
        // Their images would be written, though no page shows them.
        ...(await filesLeftOut()).map((file) => `!${file}`),
      ],
      generateId: ({ entry }) => entry,
    }),
  ),
  schema: z.looseObject({}),
});

export const collections = { bodies };

/** Astro keeps a body while its text stays the same; links and terms in it may lead elsewhere by then. */
function freshBodies(loader: Loader): Loader {
  return {
    ...loader,
    load: async (context) => {
      const { renderedUnder } = siteOptions();
      if (renderedUnder === undefined || context.meta.get('renderedUnder') !== renderedUnder) {
        context.store.clear();
      }
      if (renderedUnder !== undefined) context.meta.set('renderedUnder', renderedUnder);
      await loader.load(context);
    },
  };
}
