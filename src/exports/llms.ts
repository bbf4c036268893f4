import { defineExport, type ExportedSite, type ExportFile } from './export.ts';
import { markdownText } from './markdown-text.ts';
import { twinPath, twinsOf, type Twin } from './twin.ts';
import { readable } from './words.ts';

/** The most characters of all pages in one file. */
const mostCharacters = 1_000_000;

export const llms = defineExport({
  id: 'llms',
  summary:
    'What assistants need: an index of the site as Markdown (llmstxt.org), and its documentation in one file.',
  *files(site) {
    const { title } = site.catalogue.platform;
    yield file('llms.txt', title, () => indexOf(site));
    yield file('llms-full.txt', title, () => wholeOf(site, mostCharacters));
  },
});

function file(path: string, title: string, body: () => string): ExportFile {
  return { path, contentType: 'text/plain; charset=utf-8', title, beside: [], body };
}

/** The sections in the order in which a reader would want them, with the lists in each. */
const sectionLists = [
  ['services', ['services', 'pages']],
  ['guides', ['guides']],
  ['roadmap', ['roadmap']],
  ['glossary', ['glossary']],
] as const;

function indexOf(site: ExportedSite): string {
  const { platform } = site.catalogue;
  const { summary } = platform.data;
  const twins = twinsOf(site);
  const parts = sectionLists.flatMap(([name, lists]) => {
    const own = lists.flatMap((list) => twins.filter((twin) => twin.list === list));
    const lines = own.map((twin) => line(twin, site));
    return lines.length === 0 ? [] : [`## ${site.words.nav[name]}\n\n${lines.join('\n')}`];
  });
  return readable(
    `${[`# ${markdownText(platform.title)}`, `> ${markdownText(summary)}`, ...parts].join('\n\n')}\n`,
  );
}

function line({ title, address, summary }: Twin, site: ExportedSite): string {
  const said = summary === undefined ? '' : `: ${markdownText(summary)}`;
  return `- [${markdownText(title)}](${site.address(`/${twinPath(address)}`)})${said}`;
}

/** The documentation in one text, the newest review first, up to a number of characters; what did not fit is named. */
export function wholeOf(site: ExportedSite, most: number): string {
  const documentation = twinsOf(site)
    .filter(({ list }) => ['services', 'pages', 'guides'].includes(list))
    .toSorted((one, other) => (other.reviewed ?? '').localeCompare(one.reviewed ?? ''));
  const parts: string[] = [];
  const left: string[] = [];
  let size = 0;
  for (const twin of documentation) {
    const text = twin.text();
    if (size + text.length > most) left.push(line(twin, site));
    else {
      parts.push(text);
      size += text.length;
    }
  }
  if (left.length > 0) parts.push(`# Not in this file\n\n${left.join('\n')}\n`);
  return readable(parts.join('\n'));
}
