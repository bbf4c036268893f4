import { join } from 'node:path';

/**
 * Gives everything that Astro loads the same instance of the module with the current site. Astro runs collections and
 * pages in separate module graphs, each with its own copy; `require` always returns Node's.
 */
export function siteApart() {
  const path = join(import.meta.dirname, '..', 'bridge', 'bound-site.ts');
  return {
    name: 'plinth-site-apart',
    resolveId: {
      order: 'pre',
      filter: { id: /^#bridge\/bound-site\.ts$/ },
      handler: () => '\0plinth-bound-site',
    },
    load: {
      filter: { id: /^\0plinth-bound-site$/ },
      handler: () => `import { createRequire } from 'node:module';
const { boundSite, bindSite, rereadSite } = createRequire(${JSON.stringify(path)})(${JSON.stringify(path)});
export { boundSite, bindSite, rereadSite };`,
    },
  } as const;
}
