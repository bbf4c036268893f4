import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Keeps the drawing modules out of the bundle, because they read fonts and start a worker next to their files. */
export function diagramsApart() {
  const folder = join(import.meta.dirname, '..', 'diagrams');
  return {
    name: 'plinth-diagrams-apart',
    apply: 'build',
    resolveId: {
      order: 'pre',
      filter: { id: /^#diagrams\/.+\.ts$/ },
      handler: (id: string) => ({
        id: pathToFileURL(join(folder, id.slice('#diagrams/'.length))).href,
        external: 'absolute',
      }),
    },
  } as const;
}
