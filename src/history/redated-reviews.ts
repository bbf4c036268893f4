import { redatedTogether } from '#model/review.ts';
import { decode } from '#source/decode.ts';
import { commitsOf, type Change } from './commits.ts';
import { blobs } from './git.ts';

/** A commit that gave files a new review, and nothing else. */
export interface Redating {
  /** The short id of the commit. */
  commit: string;
  on: string;
  /** The review that it wrote into this file. */
  to: string;
  /** How many files it did this to. */
  files: number;
}

/**
 * Files whose review was moved by a commit that moved more than `redatedTogether`, each without changing anything else,
 * by path below the folder; the newest such commit of each.
 */
export async function redatedReviews(folder: string): Promise<ReadonlyMap<string, Redating>> {
  const redated = new Map<string, Redating>();
  for (const { id, day, changes } of await commitsOf(folder, '--no-merges', '--', '.')) {
    const edited = changes.filter(({ file, before, after }) => isText(file) && before && after);
    if (edited.length <= redatedTogether) continue;
    const moved = await movedReviews(folder, edited);
    if (moved.length <= redatedTogether) continue;
    for (const { file, to } of moved) {
      if (!redated.has(file)) redated.set(file, { commit: id, on: day, to, files: moved.length });
    }
  }
  return redated;
}

function isText(file: string): boolean {
  return /\.mdx?$/.test(file);
}

async function movedReviews(folder: string, changes: readonly Change[]) {
  const texts = await blobs(
    folder,
    changes.flatMap(({ before, after }) => [before ?? '', after ?? '']),
  );
  return changes.flatMap(({ file, before, after }) => {
    const [old, now] = [before, after].map((id) => withoutReview(texts.get(id ?? '')));
    if (!now || old?.rest !== now.rest || old.review === now.review) return [];
    return [{ file, to: now.review }];
  });
}

/** The review of a file, and all else that it holds. */
function withoutReview(bytes: Uint8Array | undefined) {
  const text = bytes && decode(bytes);
  if (typeof text !== 'string') return undefined;
  const end = text.indexOf('\n---', 3);
  const line = /^reviewed:[ \t]*["']?(\d{4}-\d{2}-\d{2}).*$/m.exec(text.slice(0, end));
  const [whole = '', review = ''] = line ?? [];
  if (!line) return undefined;
  return { review, rest: text.slice(0, line.index) + text.slice(line.index + whole.length) };
}
