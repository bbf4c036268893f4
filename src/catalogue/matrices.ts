import type { Layer, Area } from '#model/standard-duties.ts';
import type { Entry, ValidEntry } from '#source/entry.ts';
import { serviceIdOf } from './address.ts';
import type { Collection, DutyRow, Matrix, Service } from './catalogue.ts';
import type { DutyRegistry } from './duty-registry.ts';
import type { EntriesByKind } from './collection.ts';
import { linked } from './linked.ts';
import { readMatrix } from './matrix.ts';

/** Reads every matrix, the baseline first, and gives each service its own and inherited duties. */
export function linkMatrices(
  services: Collection<Service>,
  byKind: EntriesByKind,
  layers: readonly Layer[],
  registry: DutyRegistry,
): Matrix[] {
  const read = (entry: Entry) => readMatrix(entry.file, entry.body, layers, registry);
  const matrixOf = (entry: ValidEntry<'matrix'> | ValidEntry<'baseline'>): Matrix => {
    return { ...linked<'matrix' | 'baseline'>(entry, byKind.shown(entry)), ...read(entry) };
  };
  const [baseline] = byKind.of('baseline').map(matrixOf);
  const inherited = (baseline?.rows ?? []).map((row): DutyRow => ({ ...row, origin: 'inherited' }));
  const files = new Map(byKind.of('matrix').map((entry) => [serviceIdOf(entry.id), entry]));
  const absent = new Map(byKind.absent('matrix').map((each) => [serviceIdOf(each.entry.id), each]));

  const matrices = baseline ? [baseline] : [];
  for (const service of services) {
    const file = files.get(service.id);
    const matrix = file && matrixOf(file);
    if (matrix) matrices.push(matrix);
    files.delete(service.id);
    // A draft matrix is not agreed yet; until then the baseline applies.
    const own = file && byKind.shown(file).draft && !service.draft ? undefined : matrix;
    const gone = absent.get(service.id);
    const rows = own?.rows ?? (gone?.why === 'broken' ? read(gone.entry).rows : []);
    // If a service's own matrix is hidden, showing the baseline alone would be wrong.
    const merged = mergeRows(rows, gone?.why === 'internal' ? [] : inherited, registry);
    service.matrix = { ...service.matrix, own, ...merged };
  }
  return [...matrices, ...[...files.values()].map(matrixOf)];
}

/**
 * A service's duties: its own rows replace the baseline rows of the same duty, and the others are inherited. Sorted
 * by area (standard, the baseline's, the service's), then standard duties, then file order.
 */
function mergeRows(
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
