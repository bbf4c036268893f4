import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** The files that `docs/extend.md` asks to save, by path below the configuration's folder. */
export const extensions: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...readFileSync('docs/extend.md', 'utf8').matchAll(
      /Save this as `([^`]+)`:\n\n```ts\n(.*?)```\n/gs,
    ),
  ].map(([, path = '', text = '']) => [path, text]),
);

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
