import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { policy } from './src/build/policy.ts';
import { bridgeApart } from './src/build/vite-plugins.ts';

/** The site's configuration. A build adds the base path, the hosts of the policy, the output folder and the cache (`src/build/render-site.ts`). */
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  // Astro's default, 'jsx', would join words that are separated only by a line break.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 }, plugins: [bridgeApart()] },
  // For a project's own pages. Content is rendered by `src/markdown/`, which evaluates nothing.
  integrations: [mdx()],
  devToolbar: { enabled: false },
  security: { csp: policy() },
});
