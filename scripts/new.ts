import { buildCatalogue } from '#catalogue/build-catalogue.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { kindNames, type Kind } from '#model/kinds.ts';
import { nearest } from '#model/nearest.ts';
import { quoted } from '#model/written-form.ts';
import { classifyPath } from '#source/classify-path.ts';
import { isIgnored, type ContentFolder } from '#source/content-folder.ts';
import { folderReader } from '#source/folder-reader.ts';
import { readSource, type Source } from '#source/read.ts';
import { tidyTitle, titleTrouble } from '#starter/answers.ts';
import { hasId, newEntry, pathOf, type Setting } from '#starter/new-entry.ts';
import { wordsOf } from '#words/languages.ts';
import { dateOption, runCommand, typed } from './command-line.ts';
import { contentFolder } from './content-folder.ts';
import { tell, tellAside } from './terminal.ts';
import { writeNewFiles } from './write-new-files.ts';

const command = {
  name: 'new',
  summary: 'Writes a new entry with the keys it needs. Without a kind, lists the kinds.',
  positionals: ['[KIND]', '[ID]'],
  options: {
    title: { summary: 'Its title [from the id]', value: 'TITLE', refuse: titleTrouble },
    content: { summary: 'The content folder [src/content]', value: 'DIR' },
    today: dateOption('The date for its dates [today]'),
  },
} as const;

await runCommand(command, async (values, [name, id]) => {
  if (name === undefined) {
    tell(
      kindNames
        .map((kind) => `${usageOf(kind).padEnd(40)}${pathOf(kind, idForm(kind))}\n`)
        .join(''),
    );
    return 0;
  }
  const kind = kindNamed(name);
  if (hasId(kind) && id === undefined) throw new Error(`The id is missing: ${usageOf(kind)}.`);
  if (!hasId(kind) && id !== undefined)
    throw new Error(`There is only one ${kind}, so it has no id: ${usageOf(kind)}.`);
  refuseMisplaced(kind, id ?? '');
  const content = await contentFolder(values.content, command.name);
  const source = await readSource(folderReader(content));
  const catalogue = buildCatalogue(source, { today: values.today });
  if (kind === 'page' || kind === 'matrix') refuseWithoutService(id ?? '', catalogue);
  refuseIgnored(pathOf(kind, id ?? ''), content);
  const title = tidyTitle(values.title ?? titleOf(id ?? kind));
  const files = newEntry(kind, id ?? '', title, settingOf(catalogue));
  const same = entriesAt(Object.keys(files), source);
  const taken = same.length > 0 ? same : writeNewFiles(content.path, files);
  for (const path of taken)
    tellAside(`${command.name}: ${content.shown}/${path} already exists. Nothing was written.\n`);
  if (taken.length > 0) return 1;
  for (const path of Object.keys(files)) tell(`${content.shown}/${path}\n`);
  tell(`Next, replace what begins with “TODO” and each “?”, then run ${typed('check')}.\n`);
  return 0;
});

function kindNamed(name: string): Kind {
  const kind = kindNames.find((known) => known === name);
  if (kind) return kind;
  const near = nearest(name, kindNames);
  const advice =
    near === undefined ? `Use one of: ${kindNames.join(', ')}.` : `Did you mean “${near}”?`;
  throw new Error(`There is no kind ${quoted(name)}. ${advice}`);
}

function usageOf(kind: Kind): string {
  return hasId(kind) ? typed(command.name, kind, idForm(kind)) : typed(command.name, kind);
}

function idForm(kind: Kind): string {
  if (kind === 'page') return 'SERVICE/PAGE';
  return kind === 'matrix' ? 'SERVICE' : 'ID';
}

/** Refuses ids that no file of the kind may have, among them those that lead elsewhere. */
function refuseMisplaced(kind: Kind, id: string): void {
  if (kind === 'page' && !id.includes('/'))
    throw new Error(`${quoted(id)} does not say which service it is for: ${usageOf(kind)}.`);
  const place = classifyPath(pathOf(kind, id));
  if (place.what === 'entry' && place.kind === kind && !place.wrong) return;
  const { message, hint } =
    place.what === 'entry' && place.wrong
      ? place.wrong
      : {
          message: `${quoted(id)} is not a valid id.`,
          hint: 'Use lower-case letters, digits and inner hyphens.',
        };
  throw new Error(`${message} ${hint}`);
}

function refuseIgnored(path: string, content: ContentFolder): void {
  if (isIgnored(content, path))
    throw new Error(`${quoted(path)} would never be read: “ignore” in the configuration names it.`);
}

function refuseWithoutService(id: string, { services }: Catalogue): void {
  const [service = ''] = id.split('/');
  if (services.get(service)) return;
  const near = nearest(service, [...services.keys()]);
  const advice =
    near === undefined
      ? `First: ${typed(command.name, 'service', service)}.`
      : `Did you mean “${near}”?`;
  throw new Error(`There is no service ${quoted(service)}. ${advice}`);
}

/** The files whose entries are those of the paths, perhaps by another name: `guides/x.mdx`, `guides/x/index.md`. */
function entriesAt(paths: readonly string[], { entries }: Source): string[] {
  const places = paths.map(classifyPath).filter((place) => place.what === 'entry');
  return entries
    .filter((entry) => places.some(({ kind, id }) => entry.kind === kind && entry.id === id))
    .map(({ file }) => file);
}

function titleOf(id: string): string {
  const words = id.slice(id.lastIndexOf('/') + 1).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function settingOf({ platform, teams, services, today }: Catalogue): Setting {
  const [team] = teams.keys();
  const [service] = services.keys();
  const { layers, areas, duties, language, categories, owner } = platform;
  return {
    today,
    ids: { team: owner?.id ?? team, category: categories[0]?.id, service },
    cut: {
      layers,
      areas,
      duties: [...duties.values()].map((duty) => ({ ...duty, area: duty.area.id })),
    },
    dutyHeading: wordsOf(language).responsibilities.duty,
  };
}
