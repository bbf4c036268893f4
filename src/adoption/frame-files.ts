import { posix } from 'node:path';
import { modelVersion } from '#model/platform.ts';
import { wordLanguageOf } from '#model/languages.ts';
import { languageTag } from '#model/values.ts';
import { entryText } from '#starter/entry-text.ts';
import { above, type Order } from './nav-order.ts';
import { home } from './places.ts';
import type { SiteFacts } from './tool.ts';

/**
 * A page for each folder that has none, so that its pages stay together in the navigation. It has the title that the old
 * navigation gave the folder.
 */
export function folderPages(
  texts: Readonly<Record<string, string>>,
  { order, names }: { order: Order; names: ReadonlyMap<string, string> },
): Record<string, string> {
  const files = Object.keys(texts);
  const byStem = new Map(files.map((file) => [file.replace(/\.mdx?$/, ''), file]));
  const ids = files.map((file) => file.slice(home.length + 1).replace(/(?:\/index)?\.mdx?$/, ''));
  const folders = [...new Set(ids.flatMap(above))].sort();
  const isMissing = (id: string) => !byStem.has(`${home}/${id}/index`);
  const idsIn = Map.groupBy(ids, (id) => posix.dirname(id));
  const foldersIn = Map.groupBy(folders.filter(isMissing), (id) => posix.dirname(id));
  return Object.fromEntries(
    folders.filter(isMissing).map((id) => {
      const { title = titleOfFolder(id, names), order: number } = order.folders.get(id) ?? {};
      const below = idsIn.get(id) ?? [];
      const links = below.map((other) => {
        const file = byStem.get(`${home}/${other}`) ?? byStem.get(`${home}/${other}/index`);
        const target = posix.relative(`${home}/${id}`, file ?? `${home}/${other}/index.md`);
        return `- [${titleIn(texts[file ?? ''] ?? '') ?? titleOfName(other)}](${target})`;
      });
      const deeper = foldersIn.get(id) ?? [];
      const ofFolders = deeper.map(
        (other) =>
          `- [${order.folders.get(other)?.title ?? titleOfName(other)}](${posix.relative(id, other)}/index.md)`,
      );
      const data = { title, ...(number === undefined ? {} : { order: number }) };
      return [`${home}/${id}/index.md`, entryText(data, [...links, ...ofFolders].join('\n'))];
    }),
  );
}

function titleIn(text: string): string | undefined {
  const [, title] = /^title: (.*)$/m.exec(text) ?? [];
  return title
    ?.replace(/^(['"])(.*)\1$/, '$2')
    .replaceAll("''", "'")
    .replace(/[[\]\\]/g, '\\$&');
}

function titleOfFolder(id: string, names: ReadonlyMap<string, string>): string {
  return titleOfName(names.get(id) ?? posix.basename(id));
}

/** A title made of the name of a file or a folder. */
export function titleOfName(name: string): string {
  const words = posix.basename(name).replaceAll(/[-_]+/g, ' ').trim();
  return words === '' ? 'Page' : words.charAt(0).toUpperCase() + words.slice(1);
}

/** The platform and the team that content needs, with what the old settings say. */
export function platformFiles(
  { title, summary, language = 'en' }: SiteFacts,
  name: string,
): Record<string, string> {
  const tag = languageTag.safeParse(language).success ? language : 'en';
  const isGerman = wordLanguageOf(tag) === 'de';
  const team = isGerman ? 'plattform-team' : 'platform-team';
  const platform = {
    title: title ?? name,
    summary:
      summary ??
      (isGerman
        ? `Die Dokumentation von ${title ?? name}.`
        : `The documentation of ${title ?? name}.`),
    owner: team,
    ...(tag === 'en' ? {} : { language: tag }),
    model: modelVersion,
  };
  const owner = {
    title: isGerman ? 'Plattform-Team' : 'Platform team',
    summary: isGerman ? 'Verantwortet diese Dokumentation.' : 'Owns this documentation.',
    kind: 'platform',
  };
  return {
    'platform.md': entryText(platform, ''),
    [`teams/${team}.md`]: entryText(owner, ''),
  };
}
