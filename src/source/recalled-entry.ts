import { decode } from './decode.ts';
import type { Entry } from './entry.ts';
import type { Known } from './entry-memory.ts';
import { readFrontMatter, type Path } from './front-matter.ts';
import { locator } from './locate.ts';
import type { Span } from './place.ts';
import type { EntryFile } from './read-entry.ts';
import { split, type Parts } from './split.ts';

/** An entry from memory. Its front-matter is parsed only if a position in it is requested. */
export function recalledEntry({ kind, id, file, bytes }: EntryFile, known: Known): Entry {
  const text = decode(bytes) as string;
  let place: ((path: Path) => Span) | undefined;
  const at = (...path: (string | number)[]) => ({ file, ...(place ??= placesIn(text))(path) });
  return Object.freeze({ kind, id, file, text, ...known, at, valid: true } as Entry);
}

/** The file was valid, so its delimiters are in the right places. */
function placesIn(text: string): (path: Path) => Span {
  const { yaml, yamlStart } = split(text) as Parts;
  const spanOf = locator(text);
  const front = readFrontMatter(yaml, yamlStart);
  return (path) => spanOf(front.place(path));
}
