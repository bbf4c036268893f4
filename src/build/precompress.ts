import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Types of files that compression makes smaller. All others are compressed already. */
const compressible = new Set(
  ['html', 'css', 'js', 'mjs', 'json', 'svg', 'xml', 'atom', 'ics', 'csv', 'txt', 'md'].map(
    (ending) => `.${ending}`,
  ),
);

/** Below this many bytes, one packet carries it either way. */
const least = 1000;

/** What servers send to browsers that accept it: the ending of its file, and how it is made. */
const forms = [
  ['.gz', (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 })],
  [
    '.br',
    (bytes: Buffer) =>
      promisify(brotliCompress)(bytes, {
        params: {
          // The best takes ten times as long, for 5% fewer bytes.
          [constants.BROTLI_PARAM_QUALITY]: 9,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
  ],
] as const;

/** Writes a compressed copy of each file beside it, in both forms, if that is smaller. */
export async function precompress(site: string): Promise<void> {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && compressible.has(extname(entry.name)))
    .map(({ parentPath, name }) => join(parentPath, name))
    .values();
  // Each takes the next file from the same list; zlib works in threads.
  const compressNext = async () => {
    for (const file of files) {
      const bytes = readFileSync(file);
      if (bytes.length < least) continue;
      for (const [ending, compress] of forms) {
        const smaller = await compress(bytes);
        if (smaller.length < bytes.length) writeFileSync(`${file}${ending}`, smaller);
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, compressNext));
}
