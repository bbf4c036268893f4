import { satteri } from '@astrojs/markdown-satteri';
import type { AstroUserConfig } from 'astro';

/** How Astro renders Markdown: the one grammar, and the plugins that make pages of it. */
export const markdown: NonNullable<AstroUserConfig['markdown']> = {
  processor: satteri(),
};
