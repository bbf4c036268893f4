import { pathToFileURL } from 'node:url';
import { filesInDocument } from '../document-files.ts';

/** The files that `docs/extend.md` asks to save, by path below the configuration's folder. */
export const extensions = filesInDocument('docs/extend.md');

/** Own code that imports the package from this clone, as no package is installed beside it. */
export function inClone(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      text.replace(/'plinth\/(\w+)'/g, (_, name: string) =>
        JSON.stringify(pathToFileURL(`src/package/${name}.ts`).href),
      ),
    ]),
  );
}
