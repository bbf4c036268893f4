import type { Random } from './random.ts';
import type { Prose } from './words.ts';
import { defaultAreas, defaultDuties } from '#model/standard-duties.ts';

type Cells = readonly [team: string, platform: string, cloud: string];

const own: readonly (readonly [area: string, title: string])[] = [
  ['data', 'Retention of exports'],
  ['data', 'Masking of test data'],
  ['configuration', 'Naming of resources'],
  ['backup', 'Copy in a second region'],
  ['monitoring', 'Capacity alerts'],
  ['runtime', 'Connection draining'],
  ['network', 'Partner connections'],
  ['identity', 'Break-glass accounts'],
];

/** A service's matrix: some standard duties, and sometimes a duty of its own. */
export function serviceMatrix(random: Random, prose: Prose): string {
  const duties = random.some(defaultDuties, random.between(8, 13));
  const extra = random.chance(0.5) ? [random.one(own)] : [];
  const sections = defaultAreas.flatMap(({ id, title }) => {
    const titles = [
      ...duties.filter(({ area }) => area === id).map((duty) => duty.title),
      ...extra.filter(([area]) => area === id).map(([, duty]) => duty),
    ];
    return titles.length === 0
      ? []
      : [
          section(
            title,
            titles.map((duty) => row(duty, cells(random, prose, id))),
          ),
        ];
  });
  return [prose.paragraph(2), ...sections].join('\n\n');
}

/** The baseline for all services: every standard duty, one of them with a condition. */
export function baselineMatrix(random: Random, prose: Prose): string {
  const sections = defaultAreas.map(({ id, title }) => {
    const duties = defaultDuties.filter(({ area }) => area === id);
    return section(
      title,
      duties.map((duty) =>
        row(duty.title, duty.id === 'incident-response' ? conditional : cells(random, prose, id)),
      ),
    );
  });
  return [
    prose.paragraph(3),
    ...sections,
    '[^hours]: For services whose support is around the clock; else from 07:00 to 18:00.',
  ].join('\n\n');
}

const conditional: Cells = ['I', 'A/R[^hours]', 'C'];

/** A typical division of work: the application belongs to the team, the ground to the provider. */
function cells(random: Random, prose: Prose, area: string): Cells {
  const part = () =>
    `${random.one(['keeps', 'checks', 'orders', 'supplies', 'confirms'])} the ${prose.thing()}`;
  switch (area) {
    case 'application':
    case 'configuration':
      return random.one<Cells>([
        ['A/R', 'C', '—'],
        [`A/R: ${part()}`, `R: ${part()}`, '—'],
        ['A/R', 'I', '—'],
      ]);
    case 'physical':
      return ['—', 'I', 'A/R'];
    default:
      return random.one<Cells>([
        ['I', 'A/R', '—'],
        ['C', 'A/R', 'I'],
        [`R: ${part()}`, `A/R: ${part()}`, '—'],
        ['I', `A/R: ${part()}`, `R: ${part()}`],
      ]);
  }
}

function section(title: string, rows: string[]): string {
  return [
    `## ${title}`,
    '',
    '| Duty | Product team | Platform | Cloud provider |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function row(duty: string, [team, platform, cloud]: Cells): string {
  return `| ${duty} | ${team} | ${platform} | ${cloud} |`;
}
