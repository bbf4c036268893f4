import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { bodyLoader } from '#bridge/body-loader.ts';
import { boundSite, rereadSite } from '#bridge/bound-site.ts';
import { imageLoader } from '#bridge/image-loader.ts';

/**
 * The bodies of all content files, by their path below the content folder. They are there to be rendered; what
 * front-matter says comes from the catalogue, which reads YAML 1.2.
 */
const bodies = defineCollection({
  loader: bodyLoader({ current: boundSite, reread: rereadSite }),
  schema: z.strictObject({}),
});

/** The images that bodies show, by their path below the content folder. */
const images = defineCollection({
  loader: imageLoader(boundSite),
  schema: ({ image }) => z.strictObject({ image: image().optional(), isKept: z.boolean() }),
});

export const collections = { bodies, images };
