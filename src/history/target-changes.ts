import type { ItemHistory, TargetHistory } from '#model/history.ts';
import { decode } from '#source/decode.ts';
import { readFrontMatter } from '#source/front-matter.ts';
import { classifyPath } from '#source/classify-path.ts';
import { split } from '#source/split.ts';
import { blobs } from './blobs.ts';
import { commitsOf } from './commits.ts';
import type { Repository } from './repository.ts';

/** An item or milestone at the end of a day. */
interface State {
  day: string;
  target: string | undefined;
  draft: boolean;
}

interface ItemState extends State {
  /** The targets of its milestones, by title. */
  parts: ReadonlyMap<string, string | undefined>;
}

/**
 * How the targets of roadmap items and their milestones changed, by path below the content folder, along the checked-out branch with each
 * merge as one change. Drafts don't count. A deleted file starts a new history, and so does a milestone that was gone or
 * had another title.
 */
export async function targetChanges(
  repository: Repository,
): Promise<ReadonlyMap<string, ItemHistory>> {
  const commits = await commitsOf(repository, '--first-parent', 'roadmap');
  const items = commits.flatMap(({ changes }) => changes.filter(({ file }) => isItem(file)));
  const facts = await blobs(
    repository,
    items.flatMap(({ after }) => after ?? []),
    factsOf,
  );
  const states = new Map<string, ItemState[]>();
  for (const { day, changes } of commits.toReversed()) {
    for (const { file, after } of changes) {
      if (!isItem(file)) continue;
      const before = after === undefined ? [] : (states.get(file) ?? []);
      const said = facts.get(after ?? '');
      if (before.at(-1)?.day === day && said) before.pop();
      states.set(file, said ? [...before, { day, ...said }] : before);
    }
  }
  const histories = [...states].map(([file, list]) => [file, itemHistoryOf(list)] as const);
  return new Map(histories.filter(([file]) => states.get(file)?.at(-1)?.draft === false));
}

function isItem(file: string): boolean {
  const placing = classifyPath(file);
  return placing.what === 'entry' && placing.kind === 'roadmap';
}

/** Undefined if that version could not be read. */
function factsOf(bytes: Uint8Array): Omit<ItemState, 'day'> | undefined {
  const text = decode(bytes);
  const parts = typeof text === 'string' ? split(text) : undefined;
  if (!parts || 'message' in parts) return undefined;
  const { data } = readFrontMatter(parts.yaml, parts.yamlStart);
  if (typeof data !== 'object' || data === null) return undefined;
  const { target, draft, milestones } = data as Record<string, unknown>;
  return { target: targetOf(target), draft: draft === true, parts: partsOf(milestones) };
}

function partsOf(milestones: unknown): Map<string, string | undefined> {
  const parts = new Map<string, string | undefined>();
  for (const one of Array.isArray(milestones) ? (milestones as unknown[]) : []) {
    if (typeof one !== 'object' || one === null) continue;
    const { title, target } = one as Record<string, unknown>;
    if (typeof title === 'string') parts.set(title, targetOf(target));
  }
  return parts;
}

/** A target as text: YAML reads a year as a number. */
function targetOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : undefined;
}

function itemHistoryOf(states: readonly ItemState[]): ItemHistory {
  const titles = [...(states.at(-1)?.parts.keys() ?? [])];
  const milestones = titles.map((title): [string, TargetHistory] => {
    const since = states.findLastIndex(({ parts }) => !parts.has(title)) + 1;
    const own = states
      .slice(since)
      .map(({ day, draft, parts }) => ({ day, draft, target: parts.get(title) }));
    return [title, historyOf(own)];
  });
  return {
    ...historyOf(states),
    ...(milestones.length > 0 ? { milestones: new Map(milestones) } : {}),
  };
}

function historyOf(states: readonly State[]): TargetHistory {
  const changes = states.flatMap(({ day, target: to, draft }, index) => {
    const before = states[index - 1];
    if (before?.target === undefined || before.draft || draft || before.target === to) return [];
    return [{ on: day, from: before.target, to }];
  });
  return { changes, committed: states.at(-1)?.target };
}
