import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { siteApart } from './src/build/vite-plugins.ts';

/** The site's configuration; a build adds where the site lies, where it writes and what it may reuse (`src/build/render-site.ts`). */
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  // 'jsx', Astro's default, glues words together that only a line break parts.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 }, plugins: [siteApart()] },
  // For pages of a project's own; content is rendered by `src/markdown/`, which evaluates nothing.
  integrations: [mdx()],
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "media-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      styleDirective: { resources: ["'self'"] },
      // Search runs as WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
});
