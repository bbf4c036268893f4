import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { examplePlatform } from '#checks/example-platform.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { folderReader } from '#source/folder-reader.ts';

const example = fileURLToPath(new URL('../src/content', import.meta.url));

/** A file to mutate: its path in the small platform, and its text. */
export interface Sample {
  path: string;
  text: string;
}

/** Maps the paths of example files to existing places in the small platform. */
const places: readonly [own: RegExp, place: string][] = [
  [/^platform\.md$/, 'platform.md'],
  [/^services\/[^/]+\/index\.md$/, 'services/queue/index.md'],
  [/^services\/[^/]+\/responsibilities\.md$/, 'services/queue/responsibilities.md'],
  [/^responsibilities\//, 'responsibilities/baseline.md'],
  [/^services\/.*\.md$/, 'services/queue/limits.md'],
  [/^services\/.*\.mdx$/, 'services/queue/fuzzed.mdx'],
  [/^guides\/.*\.md$/, 'guides/fuzzed.md'],
  [/^guides\/.*\.mdx$/, 'guides/fuzzed.mdx'],
];

/** Every file of the example and of the small platform. */
export async function samples(): Promise<Sample[]> {
  const own = (await folderReader(wholeFolder(example)).list())
    .filter((path) => /\.mdx?$/.test(path))
    .sort();
  return [
    ...Object.entries(examplePlatform).map(([path, text]) => ({ path, text })),
    ...own.map((path) => ({
      path: classifyPath(path),
      text: readFileSync(`${example}/${path}`, 'utf8'),
    })),
  ];
}

function classifyPath(path: string): string {
  const place = places.find(([own]) => own.test(path))?.[1];
  return place ?? path.replace(/[^/]+\.md$/, 'fuzzed.md');
}
