import { hash } from 'node:crypto';
import type { Redating } from '#model/history.ts';
import { redatedTogether } from '#model/review.ts';
import { decode } from '#source/decode.ts';
import { split } from '#source/split.ts';
import { blobs } from './blobs.ts';
import { commitsOf, type Change } from './commits.ts';
import type { Repository } from './repository.ts';

/**
 * Files re-dated by a commit that re-dated more than `redatedTogether` files without changing anything else in them,
 * by path below the folder; for each file, the newest such commit.
 */
export async function redatedReviews(
  repository: Repository,
): Promise<ReadonlyMap<string, Redating>> {
  const commits = (await commitsOf(repository, '--no-merges'))
    .map((commit) => ({ ...commit, changes: commit.changes.filter(isEdit) }))
    .filter(({ changes }) => changes.length > redatedTogether);
  const ids = commits.flatMap(({ changes }) =>
    changes.flatMap(({ before, after }) => [before, after]),
  );
  const texts = await blobs(
    repository,
    ids.filter((id) => id !== undefined),
    withoutReview,
  );
  const redated = new Map<string, Redating>();
  for (const { id, day, changes } of commits) {
    const moved = movedReviews(changes, texts);
    if (moved.length <= redatedTogether) continue;
    for (const { file, to } of moved) {
      if (!redated.has(file)) redated.set(file, { commit: id, on: day, to, files: moved.length });
    }
  }
  return redated;
}

function isEdit({ file, before, after }: Change): boolean {
  return /\.mdx?$/.test(file) && before !== undefined && after !== undefined;
}

function movedReviews(
  changes: readonly Change[],
  texts: ReadonlyMap<string, ReturnType<typeof withoutReview>>,
) {
  return changes.flatMap(({ file, before, after }) => {
    const [old, now] = [before, after].map((id) => texts.get(id ?? ''));
    if (!now || old?.rest !== now.rest || old.review === now.review) return [];
    return [{ file, to: now.review }];
  });
}

/** The review date of a file, and a digest of everything else in it. */
function withoutReview(bytes: Uint8Array) {
  const text = decode(bytes);
  const parts = typeof text === 'string' ? split(text) : undefined;
  if (typeof text !== 'string' || !parts || 'message' in parts) return undefined;
  const { yaml, yamlStart } = parts;
  const line = /^reviewed:[ \t]*["']?(\d{4}-\d{2}-\d{2}).*$/m.exec(yaml);
  if (!line) return undefined;
  const [whole, review = ''] = line;
  const from = yamlStart + line.index;
  const rest = text.slice(0, from) + text.slice(from + whole.length);
  return { review, rest: hash('sha256', rest) };
}
