import type { Milestone, RoadmapItem } from '#catalogue/catalogue.ts';

/** What promises a target: a roadmap item, or a milestone of one. */
export interface Promised extends Pick<
  Milestone,
  'title' | 'at' | 'lane' | 'moves' | 'due' | 'shippedOn'
> {
  /** Its name in messages: `“Replay”`, or `“Preview” in “Replay”`. */
  name: string;
  data: Pick<RoadmapItem['data'], 'stage' | 'target' | 'shippedOn'>;
  item: RoadmapItem;
  isMilestone: boolean;
}

/** Every item, each followed by its milestones. */
export function* promisesIn(items: Iterable<RoadmapItem>): Iterable<Promised> {
  for (const item of items) {
    yield { ...fieldsOf(item), name: `“${item.title}”`, data: item.data, item, isMilestone: false };
    for (const milestone of item.milestones)
      yield {
        ...fieldsOf(milestone),
        name: `“${milestone.title}” in “${item.title}”`,
        data: milestone.data,
        item,
        isMilestone: true,
      };
  }
}

function fieldsOf({ title, at, lane, moves, due, shippedOn }: RoadmapItem | Milestone) {
  return { title, at, lane, moves, due, shippedOn };
}
