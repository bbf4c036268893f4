import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildCatalogue } from '#catalogue/build-catalogue.ts';
import type { Catalogue, Service } from '#catalogue/catalogue.ts';
import { folded } from '#catalogue/plain-text.ts';
import { csvText } from '#imports/csv-text.ts';
import { readCsv } from '#imports/csv-table.ts';
import type { ColumnNames } from '#imports/matrix-columns.ts';
import { matrixMarkdown } from '#imports/matrix-markdown.ts';
import { readRows } from '#imports/matrix-rows.ts';
import { nearest } from '#model/nearest.ts';
import { namesEverywhere } from '#model/standard-duties.ts';
import { wordLanguages } from '#model/languages.ts';
import { wordsOf } from '#words/languages.ts';
import { folderReader } from '#source/folder-reader.ts';
import { pathOf, shownPath } from '#source/mount-place.ts';
import { readSource } from '#source/read.ts';
import { writeWhole } from '#files/write-whole.ts';
import { dateOption, runCommand, typed } from './command-line.ts';
import { contentFolder, standpoint } from './content-folder.ts';
import { tell, tellAside } from './terminal.ts';

const command = {
  name: 'import',
  summary: 'Writes the responsibilities of a service from a spreadsheet table (CSV).',
  positionals: ['matrix', 'FILE'],
  options: {
    service: { summary: 'The id of the service', value: 'ID' },
    content: { summary: 'The content folder [src/content]', value: 'DIR' },
    today: dateOption('The review date [today]'),
    force: { summary: 'Replace existing responsibilities' },
    'dry-run': { summary: 'Print the file without writing it' },
  },
} as const;

await runCommand(command, async (values, [kind, given = '']) => {
  if (kind !== 'matrix')
    throw new Error(
      `Only a matrix can be imported: ${typed('import', 'matrix', 'FILE', '--service', 'ID')}.`,
    );
  const file = resolve(standpoint(command.name), given);
  if (!existsSync(file)) throw new Error(`There is no file “${given}”.`);
  const content = await contentFolder(values.content, command.name);
  const catalogue = buildCatalogue(await readSource(folderReader(content)), {
    today: values.today,
  });
  const service = serviceNamed(values.service, catalogue);
  const path = `services/${service.id}/responsibilities.md`;
  const name = shownPath(content, content.shown, path);
  if (existsSync(pathOf(content, path)) && !values.force && !values['dry-run']) {
    throw new Error(`${name} already exists. Use --force to replace it.`);
  }
  const { layers, duties } = catalogue.platform;
  const source = csvText(readFileSync(file));
  if (source.trouble !== undefined) tellAside(`${given}: ${source.trouble}\n`);
  const matrix = readRows(readCsv(source.text), {
    layers,
    names: columnNames(),
    service,
    areaOf: (title) =>
      [...duties.values()].find((duty) =>
        namesEverywhere('duties', duty.id, duty.title).some(
          (name) => folded(name) === folded(title),
        ),
      )?.area.title,
  });
  const { responsibilities } = wordsOf(catalogue.platform.language);
  const markdown = matrixMarkdown(matrix, {
    duty: responsibilities.duty,
    reviewed: catalogue.today,
  });
  for (const trouble of matrix.troubles) tellAside(`${given}: ${trouble}\n`);
  if (values['dry-run']) tell(markdown);
  else {
    const target = pathOf(content, path);
    writeWhole(target, markdown);
    tell(`${String(matrix.rows.length)} duties in ${name}\n`);
  }
  return matrix.troubles.length > 0 ? 1 : 0;
});

function serviceNamed(id: string | undefined, { services }: Catalogue): Service {
  if (id === undefined) throw new Error('The service is missing. Add --service with its id.');
  const service = services.get(id);
  if (service) return service;
  const near = nearest(id, [...services.keys()]);
  throw new Error(
    `There is no service “${id}”.${near === undefined ? '' : ` Did you mean “${near}”?`}`,
  );
}

/** Column names: of the site's own tables in every language, and common alternatives. */
function columnNames(): ColumnNames {
  const languages = wordLanguages.map(wordsOf);
  const all = (...pick: ((words: (typeof languages)[number]) => string)[]) =>
    languages.flatMap((words) => pick.map((each) => each(words)));
  return {
    duty: [...all((w) => w.responsibilities.duty), 'Task', 'Activity', 'Control', 'Tätigkeit'],
    area: [...all((w) => w.responsibilities.area), 'Category', 'Domain', 'Group', 'Kategorie'],
    service: all((w) => w.responsibilities.service),
    conditions: all((w) => w.responsibilities.conditions),
    'not-applicable': all((w) => w.responsibilities.notApplicable),
    derived: all(
      (w) => w.responsibilities.answersFor,
      (w) => w.responsibilities.origin,
      (w) => w.exports.page,
    ),
  };
}
