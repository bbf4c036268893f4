import type { TargetHistory } from '#model/history.ts';
import { decode } from '#source/decode.ts';
import { readFrontMatter } from '#source/front-matter.ts';
import { classifyPath } from '#source/classify-path.ts';
import { split } from '#source/split.ts';
import { blobs } from './blobs.ts';
import { commitsOf } from './commits.ts';
import type { Repository } from './repository.ts';

/** An item at the end of a day. */
interface State {
  day: string;
  target: string | undefined;
  draft: boolean;
}

/**
 * How the targets of roadmap items changed, by path below the content folder, along the checked-out branch with each
 * merge as one change. Drafts don't count, and a deleted file starts a new history.
 */
export async function targetChanges(
  repository: Repository,
): Promise<ReadonlyMap<string, TargetHistory>> {
  const commits = await commitsOf(repository, '--first-parent', 'roadmap');
  const items = commits.flatMap(({ changes }) => changes.filter(({ file }) => isItem(file)));
  const facts = await blobs(
    repository,
    items.flatMap(({ after }) => after ?? []),
    factsOf,
  );
  const states = new Map<string, State[]>();
  for (const { day, changes } of commits.toReversed()) {
    for (const { file, after } of changes) {
      if (!isItem(file)) continue;
      const before = after === undefined ? [] : (states.get(file) ?? []);
      const said = facts.get(after ?? '');
      if (before.at(-1)?.day === day && said) before.pop();
      states.set(file, said ? [...before, { day, ...said }] : before);
    }
  }
  const histories = [...states].map(([file, list]) => [file, historyOf(list)] as const);
  return new Map(histories.filter(([file]) => states.get(file)?.at(-1)?.draft === false));
}

function isItem(file: string): boolean {
  const placing = classifyPath(file);
  return placing.what === 'entry' && placing.kind === 'roadmap';
}

/** Undefined if that version could not be read. */
function factsOf(bytes: Uint8Array): Omit<State, 'day'> | undefined {
  const text = decode(bytes);
  const parts = typeof text === 'string' ? split(text) : undefined;
  if (!parts || 'message' in parts) return undefined;
  const { data } = readFrontMatter(parts.yaml, parts.yamlStart);
  if (typeof data !== 'object' || data === null) return undefined;
  const { target, draft } = data as Record<string, unknown>;
  // YAML reads a year as a number.
  const written = typeof target === 'number' ? String(target) : target;
  return { target: typeof written === 'string' ? written : undefined, draft: draft === true };
}

function historyOf(states: readonly State[]): TargetHistory {
  const changes = states.flatMap(({ day, target: to, draft }, index) => {
    const before = states[index - 1];
    if (before?.target === undefined || before.draft || draft || before.target === to) return [];
    return [{ on: day, from: before.target, to }];
  });
  return { changes, committed: states.at(-1)?.target };
}
