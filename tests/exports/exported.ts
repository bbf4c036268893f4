/** Exports of content in memory, and of the fixture site. */
import { buildCatalogue, type CatalogueOptions } from '#catalogue/build-catalogue.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { ExportFile } from '#exports/export.ts';
import { allExports } from '#exports/index.ts';
import { defaultOptions } from '#site/options.ts';
import { siteOf } from '#site/make-site.ts';
import { exportedSite } from '#site/exported-site.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { folderReader } from '#source/folder-reader.ts';
import { readSource } from '#source/read.ts';
import { fixtureContent, fixtureToday } from '../built-site.ts';
import {
  catalogueOf,
  entry,
  matrix,
  roadmapItem,
  service,
  table,
} from '../catalogue/small-platform.ts';

/** The default origin of exports; `null` means none. */
export const origin = 'https://docs.example';

/** Every exported file by path. */
export async function exported(
  files: Record<string, string | undefined>,
  { site = origin, ...options }: Partial<CatalogueOptions> & { site?: string | null } = {},
): Promise<Map<string, string>> {
  return bodiesOf(filesOf(await catalogueOf(files, { drafts: false, ...options }), site));
}

/** A catalogue's files, each with the id of its export. */
export function filesOf(
  catalogue: Catalogue,
  site: string | null = origin,
): (ExportFile & { id: string })[] {
  const exportSite = exportedSite(
    siteOf(catalogue, { ...defaultOptions, origin: site ?? undefined }),
  );
  return allExports.flatMap(({ id, files }) =>
    [...files(exportSite)].map((file) => ({ id, ...file })),
  );
}

/** The fixture site's catalogue, as in a build. */
export async function fixtureCatalogue(): Promise<Catalogue> {
  const source = await readSource(folderReader(wholeFolder(fixtureContent)));
  return buildCatalogue(source, { today: fixtureToday, drafts: false });
}

export function bodiesOf(files: ExportFile[]): Map<string, string> {
  return new Map(files.map(({ path, body }) => [path, body()]));
}

/** A roadmap item's file. Each move is `2026-06-01 2026-Q2 why`. */
export function item(more: string, moves: string[] = [], title = 'Item'): string {
  const rows = moves.map((move) => {
    const [on = '', from = '', ...why] = move.split(' ');
    return `| ${on} | ${from} | ${why.join(' ')} |`;
  });
  return roadmapItem(more, rows, title);
}

/** A title that every format must escape. */
export const trickyTitle = String.raw`Commas, semicolons; <b>tags</b> ]]> "quotes" 'n' back\slashes 🚢 Ü — & more`;

/** A platform with every kind of event that feeds and calendars report. */
export const busy: Record<string, string> = {
  'platform.md': entry(
    `title: Fairway
summary: Less to build.
owner: crew
timezone: Europe/Amsterdam
categories: [{ id: data, title: Data }]
themes: [{ id: restores, title: Restores, summary: Data comes back. }]`,
  ),
  'teams/pilots.md': entry('title: Pilots\nkind: product'),
  'personas/developer.md': entry('title: Developer\nsummary: Builds.'),
  'services/db/index.md': service('Database', 'personas: [developer]'),
  'services/queue/index.md': service(
    'Queue',
    'lifecycle: deprecated\nretireOn: 2027-06-30\nreason: Nobody uses it.\nreplacedBy: db',
  ).replace('lifecycle: beta\n', ''),
  'roadmap/restore.md': item(
    `stage: in-progress\ntarget: 2027-Q1\nconfidence: medium\nadded: 2026-01-12\nservices: [db]\nowner: crew\ntheme: restores
milestones:
  - { title: All plans, stage: planned, target: 2027-02 }
  - title: Preview
    stage: shipped
    target: 2026-Q4
    shippedOn: 2026-10-20
    moves: [{ on: 2026-08-10, from: 2026-Q3, why: 'Plan *S* came first' }]`,
    ['2026-06-01 2026-Q2 The *audit* came first', '2026-11-02 2026-Q4 Two left'],
    'Restore in minutes',
  ),
  'roadmap/line.md': item(
    'stage: shipped\ntarget: 2026-Q3\nshippedOn: 2026-09-30\nservices: [queue]\npersonas: [developer]',
    [],
    'A second line',
  ),
  'roadmap/agents.md': item(
    'stage: withdrawn\ntarget: none\nadded: 2026-02-02',
    ['2026-08-03 2026-10 Nobody wants it'],
    'Agents',
  ),
  'roadmap/tricky.md': item(
    `stage: planned\ntarget: 2026-12-31\nadded: 2026-11-01\ndeadline: { date: 2027-01-14, kind: hard, why: 'The law applies; all of it, at once.' }\nsplitFrom: restore\ndependsOn: [line]`,
    [],
    JSON.stringify(trickyTitle),
  ),
  'releases/minor.md': entry(
    'title: Minor versions\ndate: 2026-11-12\nkind: security\nservices: [db]',
    'See [the service](../services/db/index.md), then *act*.\n\nSoon.',
  ),
  'notices/night.md': entry(
    'title: Patches\nkind: maintenance\nservices: [db]\nfrom: 2026-11-30 22:00\nto: 2026-11-30 23:00\nannounced: 2026-11-10',
  ),
  'notices/act.md': entry(
    'title: Upgrade\nkind: action\nservices: [queue]\nfrom: 2026-11-05\nactBy: 2027-01-15',
  ),
  'events/meetup.md': entry(
    `title: Meetup\nsummary: What is new.\ndate: 2026-12-10\nfrom: '16:00'\nto: '17:30'\nlocation: Quay 4, floor 2\nservices: [db]\nurl: https://meet.example/a;b,c`,
  ),
  'services/db/responsibilities.md': matrix(
    `## Backup and restore\n\n${table(
      '| Restore | R: asks | A/R: restores[^night] | |',
      '| Backup | | n/a: the cloud does it | |',
      '| Replay | I | A/R | C |',
    )}\n[^night]: Only in *office* hours.\n`,
    'agreedWith: [{ who: Pilots, date: 2026-10-01 }]',
  ),
  'services/db/start.md': entry(
    'title: Begin\ntype: tutorial\nstart: true\npersonas: [developer]\nduties: [restore]',
    'Do it.',
  ),
  'responsibilities/baseline.md': matrix(`## Monitoring\n\n${table('| Support | | A/R | |')}`),
  'providers/cloud.md': entry('title: Cloud\nurl: https://cloud.example'),
  'guides/first.md': entry('title: First steps', 'Go.'),
  'surveys/autumn.md': entry(
    `title: Autumn\ndate: 2026-10-05\nmethod: survey\ninvited: 10\nanswered: 4
scores: [{ name: Trust, value: 4.2, outOf: 5, persona: developer }]
findings: [{ text: Restores take long., services: [db], roadmap: restore }, { text: More colours., declined: No use. }]`,
  ),
  'glossary/rpo.md': entry('title: Recovery point\nshort: RPO\ndefinition: What may be lost.'),
};
