import type { DutyRow, Platform } from '#catalogue/catalogue.ts';
import { dutyRegistry } from '#catalogue/duty-registry.ts';
import { readMatrix } from '#catalogue/matrix.ts';
import { classifyPath } from '#source/classify-path.ts';
import { readEntry } from '#source/read-entry.ts';
import { blobs } from './blobs.ts';
import { commitsOf } from './commits.ts';
import type { ContentFolder } from '#source/content-folder.ts';
import { fromHistories, type Repository } from './repository.ts';

/** When responsibilities in a matrix last changed, and how. */
export interface CutMove {
  /** The calendar date of the commit. */
  on: string;
  moves: DutyMove[];
}

/**
 * A changed duty: the ids of the accountable or responsible layers before and after; undefined if the duty did not
 * exist.
 */
export interface DutyMove {
  duty: { id: string; title: string };
  from: readonly string[];
  to: readonly string[];
}

/** A version of a matrix file; `before` is its content before the commit. */
interface Version {
  day: string;
  before: string | undefined;
  after: string;
}

/**
 * The last change of responsibilities in each matrix, by path below the content folder. Left out are files that never
 * changed, and files whose former version can't be read with today's layers. Left out, too, are files of folders
 * whose whole history Git doesn't have.
 */
export async function cutMoves(
  content: ContentFolder,
  platform: Pick<Platform, 'data' | 'layers'>,
): Promise<ReadonlyMap<string, CutMove>> {
  const moves = await fromHistories(content, (repository) => movesIn(repository, platform));
  return new Map(moves.flatMap((found) => [...found]));
}

async function movesIn(
  repository: Repository,
  { data, layers }: Pick<Platform, 'data' | 'layers'>,
): Promise<Map<string, CutMove>> {
  const versions = await versionsOf(repository);
  const ids = [...versions.values()].flat().flatMap(({ before, after }) => [before ?? [], after]);
  const texts = await blobs(repository, ids.flat(), (bytes) => bytes);
  const registry = dutyRegistry(data);
  const found = new Map<string, CutMove>();
  for (const [file, steps] of versions) {
    const rowsOf = (id: string | undefined) => rowsIn(file, texts.get(id ?? ''), layers, registry);
    for (const { day, before, after } of steps) {
      const [former, later] = [rowsOf(before), rowsOf(after)];
      if (!former || !later) break;
      const moves = movesBetween(former, later, layers);
      if (moves.length === 0) continue;
      found.set(file, { on: day, moves });
      break;
    }
  }
  return found;
}

/** The versions of each matrix, newest first. */
async function versionsOf(repository: Repository): Promise<Map<string, Version[]>> {
  const commits = await commitsOf(repository, '--first-parent', 'services', 'responsibilities');
  const versions = new Map<string, Version[]>();
  for (const { day, changes } of commits) {
    for (const { file, before, after } of changes) {
      if (kindOf(file) === undefined) continue;
      const known = versions.get(file) ?? [];
      // A deleted and recreated file starts a new history.
      if (after !== undefined && !known.some((version) => version.before === undefined))
        versions.set(file, [...known, { day, before, after }]);
    }
  }
  return versions;
}

function kindOf(file: string): 'matrix' | 'baseline' | undefined {
  const placing = classifyPath(file);
  if (placing.what !== 'entry') return undefined;
  return placing.kind === 'matrix' || placing.kind === 'baseline' ? placing.kind : undefined;
}

/** The rows of a version; undefined if it is missing or can't be read with these layers. */
function rowsIn(
  file: string,
  bytes: Uint8Array | undefined,
  layers: Platform['layers'],
  registry: ReturnType<typeof dutyRegistry>,
): DutyRow[] | undefined {
  const kind = kindOf(file);
  if (!bytes || !kind) return undefined;
  const { entry } = readEntry({ file, kind, id: file, bytes });
  if (!entry.valid) return undefined;
  const { rows, defects } = readMatrix(file, entry.body, layers, registry);
  return defects.some((defect) => unreadable.includes(defect.kind)) ? undefined : rows;
}

const unreadable: readonly string[] = ['unknown-layer', 'layers-missing', 'unknown-letter'];

function movesBetween(
  former: readonly DutyRow[],
  later: readonly DutyRow[],
  layers: Platform['layers'],
): DutyMove[] {
  const carriersOf = (row: DutyRow | undefined) =>
    layers
      .map(({ id }) => id)
      .filter((id) => row?.cells[id]?.letters.some((letter) => letter === 'A' || letter === 'R'));
  const before = new Map(former.map((row) => [row.duty.id, row]));
  const after = new Map(later.map((row) => [row.duty.id, row]));
  return [...new Map([...before, ...after]).values()].flatMap(({ duty: { id, title } }) => {
    const [from, to] = [carriersOf(before.get(id)), carriersOf(after.get(id))];
    return from.join() === to.join() ? [] : [{ duty: { id, title }, from, to }];
  });
}
