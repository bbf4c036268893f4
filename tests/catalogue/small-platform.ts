import { buildCatalogue, type CatalogueOptions } from '#catalogue/build-catalogue.ts';
import type { Catalogue, DutyRow, Matrix } from '#catalogue/catalogue.ts';
import { memoryReader } from '#source/memory-reader.ts';
import { readSource } from '#source/read.ts';

/** Today's date in the tests. */
export const today = '2026-11-23';

const smallest = {
  'platform.md': '---\ntitle: Fairway\nsummary: Less to build.\nowner: crew\n---\n',
  'teams/crew.md': '---\ntitle: Crew\nkind: platform\n---\n',
};

/** The catalogue of a minimal platform with additional files; `undefined` removes a file. */
export async function catalogueOf(
  files: Record<string, string | undefined>,
  options: Partial<CatalogueOptions> = {},
): Promise<Catalogue> {
  const all: Record<string, string | undefined> = { ...smallest, ...files };
  const present = Object.entries(all).filter(
    (file): file is [string, string] => file[1] !== undefined,
  );
  return buildCatalogue(await readSource(memoryReader(Object.fromEntries(present))), {
    today,
    ...options,
  });
}

/** A service's file. `more` adds lines to its front-matter. */
export function service(title: string, more = ''): string {
  return entry(
    `title: ${title}\nsummary: S.\nowner: crew\ncategory: data\nlifecycle: beta\nreviewed: 2026-11-01\n${more}`,
  );
}

/** A file with front-matter and body. */
export function entry(frontMatter: string, body = ''): string {
  return `---\n${frontMatter.trim()}\n---\n\n${body}`;
}

/** A matrix's file. */
export function matrix(body: string, more = ''): string {
  return entry(`reviewed: 2026-11-01\n${more}`, body);
}

/** Reads the matrix of a service, and the baseline if there is one. */
export async function readMatrix(
  body: string,
  files: Record<string, string> = {},
): Promise<{ own: Matrix; rows: DutyRow[]; catalogue: Catalogue }> {
  const catalogue = await catalogueOf({
    'services/db/index.md': service('Database'),
    'services/db/responsibilities.md': matrix(body),
    ...files,
  });
  const { own, rows } = catalogue.services.get('db')!.matrix;
  return { own: own!, rows, catalogue };
}

/** A table of rows with a matrix's usual head. */
export function table(...rows: string[]): string {
  return [
    '| Duty | Product team | Platform | Cloud provider |',
    '| --- | --- | --- | --- |',
    ...rows,
  ]
    .join('\n')
    .concat('\n');
}

/** A table of an item's moves, with rows as written: `| 2026-06-01 | 2026-Q2 | Why |`. */
export function movesTable(...rows: string[]): string {
  return ['## Moves', '', '| On | From | Why |', '| --- | --- | --- |', ...rows].join('\n');
}

/** A roadmap item's file, with rows of moves if there are any. */
export function roadmapItem(more: string, rows: readonly string[] = [], title = 'Item'): string {
  const body = rows.length > 0 ? movesTable(...rows) : '';
  return entry(`title: ${title}\noutcome: O.\nkind: feature\n${more}`, body);
}
