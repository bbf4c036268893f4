import type { MoveDefect, RoadmapItem } from '#catalogue/catalogue.ts';

type DefectOf<K extends MoveDefect['kind']> = Extract<MoveDefect, { kind: K }>;

/** Every defect of the given kinds with its item. */
export function* moveDefects<K extends MoveDefect['kind']>(
  items: Iterable<RoadmapItem>,
  ...kinds: K[]
): Iterable<{ item: RoadmapItem; defect: DefectOf<K> }> {
  for (const item of items) {
    for (const defect of item.moveDefects) {
      if (isOf(defect, kinds)) yield { item, defect };
    }
  }
}

function isOf<K extends MoveDefect['kind']>(defect: MoveDefect, kinds: K[]): defect is DefectOf<K> {
  return (kinds as string[]).includes(defect.kind);
}
