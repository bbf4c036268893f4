import { compare } from '#model/compare.ts';
import type {
  Catalogue,
  Milestone,
  Move,
  Notice,
  Release,
  RoadmapItem,
} from '#catalogue/catalogue.ts';

/**
 * A change reported by feeds, with its day (or moment, in the platform's time zone). `part` is the milestone that
 * changed; undefined for the item itself.
 */
export type Change =
  | { kind: 'added'; on: string; of: RoadmapItem; target: string | undefined }
  | {
      kind: 'moved';
      on: string;
      of: RoadmapItem;
      part: Milestone | undefined;
      from: string;
      to: string | undefined;
      why: string;
    }
  | { kind: 'shipped'; on: string; of: RoadmapItem; part: Milestone | undefined }
  | {
      kind: 'stopped';
      on: string;
      of: RoadmapItem;
      part: Milestone | undefined;
      why: string | undefined;
    }
  | { kind: 'released'; on: string; of: Release }
  | { kind: 'announced'; on: string; of: Notice };

/** All changes that have a date, newest first. */
export function changesOf({
  roadmap,
  releases,
  notices,
}: Pick<Catalogue, 'roadmap' | 'releases' | 'notices'>): Change[] {
  const changes: Change[] = [
    ...[...roadmap].flatMap(changesOfItem),
    ...[...releases].map((of) => ({ kind: 'released' as const, on: of.data.date, of })),
    ...[...notices].map((of) => ({
      kind: 'announced' as const,
      on: of.data.announced ?? of.data.from,
      of,
    })),
  ];
  // An item's changes on one day are in chronological order, read from the bottom.
  return changes.sort((one, other) => compare(one.on, other.on)).reverse();
}

function changesOfItem(item: RoadmapItem): Change[] {
  const { data, promised } = item;
  const added: Change[] =
    data.added === undefined ? [] : [{ kind: 'added', on: data.added, of: item, target: promised }];
  return [
    ...added,
    ...item.milestones.flatMap((part) => changesOfPromise(item, part)),
    ...changesOfPromise(item, undefined),
  ];
}

/** The changes of an item’s own target, or of that of one of its milestones. */
function changesOfPromise(of: RoadmapItem, part: Milestone | undefined): Change[] {
  const { data, moves, shippedOn, stoppedOn } = part ?? of;
  const changes: Change[] = [];
  let stop: Move | undefined;
  moves.forEach((move, index) => {
    const to = moves[index + 1]?.from ?? data.target;
    const isLast = index === moves.length - 1;
    // The move that removed the target is the stop and contains its reason.
    if (isLast && move.on === stoppedOn) stop = move;
    else changes.push({ kind: 'moved', on: move.on, of, part, from: move.from, to, why: move.why });
  });
  if (shippedOn !== undefined) changes.push({ kind: 'shipped', on: shippedOn, of, part });
  if (stoppedOn !== undefined)
    changes.push({ kind: 'stopped', on: stoppedOn, of, part, why: stop?.why });
  return changes;
}
