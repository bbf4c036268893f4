import type { Area } from '#model/standard-duties.ts';
import type { ServiceMatrix } from './catalogue.ts';

/** The areas of one service's cut: all of the service's areas if it uses a standard one, else only those that have duties. */
export function cutAreas(
  { rows, areas }: Pick<ServiceMatrix, 'rows' | 'areas'>,
  standard: readonly Area[],
): readonly Area[] {
  const used = new Set(rows.map(({ duty }) => duty.area));
  const isStandard = standard.some((area) => used.has(area));
  return isStandard ? areas : areas.filter((area) => used.has(area));
}

/**
 * The areas for comparing services: the standard ones and those used by several services; if there are none, all
 * areas in use. At most as many as fit side by side.
 */
export function commonAreas(
  services: readonly { matrix: Pick<ServiceMatrix, 'rows'> }[],
  standard: readonly Area[],
  most: number,
): Area[] {
  const named = services.flatMap(({ matrix }) => [
    ...new Set(matrix.rows.map(({ duty }) => duty.area)),
  ]);
  const times = Map.groupBy(named, (area) => area);
  const isUsed = standard.some((area) => times.has(area));
  const own = [...times.keys()].filter((area) => !standard.includes(area));
  const shared = own.filter((area) => (times.get(area)?.length ?? 0) > 1);
  const common = isUsed ? [...standard, ...shared] : shared.length > 0 ? shared : own;
  return common.slice(0, most);
}
