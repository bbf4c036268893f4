import { decode } from './decode.ts';
import type { Entry } from './entry.ts';
import type { Known } from './entry-memory.ts';
import { readFrontMatter, type Path } from './front-matter.ts';
import { locator } from './locate.ts';
import type { Span } from './place.ts';
import type { EntryFile } from './read-entry.ts';
import { split, type Parts } from './split.ts';

/** An entry of which everything is known but the places in its front-matter, which is read when one is asked for. */
export function recalledEntry({ kind, id, file, bytes }: EntryFile, known: Known): Entry {
  const text = decode(bytes) as string;
  let place: ((path: Path) => Span) | undefined;
  const at = (...path: (string | number)[]) => ({ file, ...(place ??= placesIn(text))(path) });
  return Object.freeze({ kind, id, file, text, ...known, at, valid: true } as Entry);
}

/** The file kept its contract, so its delimiters are where they have to be. */
function placesIn(text: string): (path: Path) => Span {
  const { yaml, yamlStart } = split(text) as Parts;
  const spanOf = locator(text);
  const front = readFrontMatter(yaml, yamlStart);
  return (path) => spanOf(front.place(path));
}
