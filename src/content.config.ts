import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { folders } from '#model/kinds.ts';
import { siteOptions } from '#site/options.ts';

const everyFolder = ['services', 'responsibilities', ...Object.values(folders)];

/**
 * The bodies of all content files, by their path below the content folder: `getEntry('bodies', service.file)`.
 * They are there to be rendered; what front-matter says comes from the catalogue, which reads YAML 1.2.
 */
const bodies = defineCollection({
  loader: glob({
    base: siteOptions().content,
    pattern: ['platform.md', `{${everyFolder.join(',')}}/**/*.{md,mdx}`],
    generateId: ({ entry }) => entry,
  }),
  schema: z.looseObject({}),
});

export const collections = { bodies };
