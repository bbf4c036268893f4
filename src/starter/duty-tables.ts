import { matrixBody } from '#imports/matrix-markdown.ts';
import type { Letter } from '#model/matrix.ts';
import { defaultsIn, type Area, type Layer, type StandardDuty } from '#model/standard-duties.ts';

type Letters = '' | Letter | 'A/R';

/** Divisions that are true of nearly every platform, by duty: product team, platform, cloud provider. */
const usual: Record<string, readonly [Letters, Letters, Letters]> = {
  'application-code': ['A/R', '', ''],
  'application-incidents': ['A/R', 'C', ''],
  backup: ['I', 'A/R', ''],
  monitoring: ['I', 'A/R', ''],
  'incident-response': ['I', 'A/R', 'C'],
  'os-patching': ['', 'A/R', ''],
  hardware: ['', '', 'A/R'],
  'data-centre': ['', '', 'A/R'],
};

/** A baseline of a few duties to begin with. `heading` is that of the first column. */
export function usualDuties(language: string, heading: string): string {
  const { layers, areas, duties } = defaultsIn(language);
  const known = duties.filter(({ id }) => id in usual);
  return tableText({ layers, areas, duties: known }, heading, (id) => usual[id] ?? []);
}

/** The mark that stands for an answer nobody has given yet. The check reports each. */
export const unanswered = '?';

/** A matrix with a row for each duty. Nobody has answered any, so the check names every row. */
export function openDuties(cut: Cut, heading: string): string {
  return tableText(cut, heading, () => [unanswered, ...cut.layers.slice(1).map(() => '')]);
}

/** The layers, areas and duties of a platform. */
export interface Cut {
  layers: readonly Pick<Layer, 'title'>[];
  areas: readonly Area[];
  duties: readonly StandardDuty[];
}

function tableText(
  { layers, areas, duties }: Cut,
  heading: string,
  cellsOf: (duty: string) => readonly string[],
): string {
  const rows = areas.flatMap((area) =>
    duties
      .filter((duty) => duty.area === area.id)
      .map(({ id, title }) => ({
        area: area.title,
        duty: title,
        cells: cellsOf(id).map((text) => ({ text: text || '—', conditions: [] })),
      })),
  );
  const headings = layers.map(({ title }) => title);
  return matrixBody({ headings, rows }, heading);
}
