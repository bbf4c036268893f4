import { join } from 'node:path';

/**
 * Gives all that Astro loads the one module that knows which site is being rendered. Astro runs collections and pages in
 * module graphs of their own, where the module's copies would not know of each other; required, it is Node's own.
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
