import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Slot } from '#model/own-parts.ts';
import type { OwnParts } from '#site/own-parts.ts';

/** Plinth's component for each one that a site may replace. */
const replaceable: Record<Slot, string> = {
  Head: 'layout/Head.astro',
  Header: 'layout/Header.astro',
  Footer: 'layout/Footer.astro',
  Breadcrumbs: 'layout/Breadcrumbs.astro',
  HomeHero: 'home/HomeHero.astro',
  ServiceFacts: 'service/ServiceFacts.astro',
  PageEnd: 'layout/PageEnd.astro',
};

/**
 * Puts a site's own components in place of Plinth's, and gives its files what they import from `plinth`: the code that
 * is building, wherever it is installed.
 */
export function ownComponents(project: string, own: OwnParts) {
  const source = join(project, 'src');
  const replaced = new Map(
    Object.entries(own.components).map(([slot, file]) => [
      join(source, 'components', replaceable[slot as Slot]),
      { file, besides: join(source, 'package', 'components', `${slot}.astro`) },
    ]),
  );
  const added = join(source, 'components', 'prose', 'own-components.ts');
  return {
    name: 'plinth-own-components',
    enforce: 'pre',
    resolveId: {
      order: 'pre',
      filter: { id: /^plinth\/|^astro\/|\/\w+\.astro$|\/own-components\.ts$/ },
      async handler(this: Resolver, id: string, importer: string | undefined) {
        if (id.startsWith('plinth/')) return publicFile(source, id);
        // Packages of packages are not always where the site's own files look for them.
        if (id.startsWith('astro/')) {
          const found = await this.resolve(id, importer, { skipSelf: true });
          return found ?? this.resolve(id, added, { skipSelf: true });
        }
        const found = await this.resolve(id, importer, { skipSelf: true });
        const other = found && replaced.get(found.id);
        return other && importer !== other.besides ? other.file : found;
      },
    },
    load: {
      filter: { id: /\/own-components\.ts$/ },
      handler: (id: string) => (id === added ? mdxModule(own) : undefined),
    },
  } as const;
}

interface Resolver {
  resolve: (
    id: string,
    importer: string | undefined,
    options: { skipSelf: true },
  ) => Promise<{ id: string } | null>;
}

/** A file that the package offers; undefined if there is none of this name. */
function publicFile(source: string, id: string): string | undefined {
  if (id === 'plinth/site') return join(source, 'package', 'site.ts');
  const [, component] = /^plinth\/components\/(\w+\.astro)$/.exec(id) ?? [];
  return component && join(source, 'package', 'components', component);
}

function mdxModule({ mdx }: OwnParts): string {
  const all = Object.entries(mdx);
  const imports = all.map(([name, { file }]) => `import ${name} from ${JSON.stringify(file)};`);
  return `${imports.join('\n')}\nexport const ownComponents = { ${Object.keys(mdx).join(', ')} };`;
}

/** Adds a site's own pages. */
export function ownPages({ pages }: OwnParts): AstroIntegration {
  return {
    name: 'plinth-own-pages',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const { file, address } of pages)
          injectRoute({ pattern: address, entrypoint: file, prerender: true });
      },
    },
  };
}
