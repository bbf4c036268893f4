import type { Area } from '#model/standard-duties.ts';
import type { DutyRow } from './catalogue.ts';
import type { DutyRegistry } from './duty-registry.ts';

/**
 * A service's duties: its own rows replace the baseline rows of the same duty, and the others are inherited. Sorted
 * by area (standard, the baseline's, the service's), then standard duties, then file order.
 */
export function mergeRows(
  own: readonly DutyRow[],
  inherited: readonly DutyRow[],
  registry: DutyRegistry,
): { rows: DutyRow[]; areas: Area[] } {
  const replaced = Map.groupBy(own, ({ duty }) => duty.id);
  const baseline = new Set(inherited.map(({ duty }) => duty.id));
  const rows = [
    ...inherited.flatMap((row) => replaced.get(row.duty.id) ?? [row]),
    ...own.filter(({ duty }) => !baseline.has(duty.id)),
  ];
  const areas = [...new Set([...registry.areas, ...rows.map(({ duty }) => duty.area)])];
  const areaRank = rankOf(areas);
  const dutyRank = rankOf([...registry.standard.keys()]);
  const rank = ({ duty }: DutyRow) => dutyRank.get(duty.id) ?? Infinity;
  rows.sort((one, other) => {
    const byArea = (areaRank.get(one.duty.area) ?? 0) - (areaRank.get(other.duty.area) ?? 0);
    if (byArea !== 0) return byArea;
    return rank(one) === rank(other) ? 0 : rank(one) - rank(other);
  });
  return { rows, areas };
}

function rankOf<T>(items: readonly T[]): Map<T, number> {
  return new Map(items.map((item, index) => [item, index]));
}
