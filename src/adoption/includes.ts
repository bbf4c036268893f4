import { posix } from 'node:path';
import { quoted } from '#model/written-form.ts';
import type { Ledger } from './ledger.ts';
import { codeRows, linesOf, nodesOf, spliced, textOf, treeOf, type Line } from './lines.ts';
import { folderOf, pathFrom, type OldFolder } from './old-folder.ts';
import { addressPart } from './link-edits.ts';
import { oldMatter } from './old-front-matter.ts';

/** Where parts of pages are kept. */
export interface Parts {
  folder: OldFolder;
  ledger: Ledger;
  /** Folders in which named parts are sought after that of the page. */
  places: readonly string[];
}

/** Most letters that a page may have with everything that it includes. */
const mostLetters = 2_000_000;

/** Ways to take in another file, each alone on its line. */
const forms: readonly RegExp[] = [
  /^\s*\[!include\s*\[[^\]]*\]\(([^()\s]+)\)\]\s*$/i,
  /^\s*\{%-?\s*include(?:_relative)?\s+["']?([^\s"'%{}]+)["']?\s*[^%]*%\}\s*$/,
  /^\s*-{1,}8<-{1,}\s+["']([^"']+)["']\s*$/,
  /^\s*\{\{[<%]\s*(?:include|readfile|snippet)\s+(?:file=)?["']?([^\s"'>%]+)["']?\s*\/?[>%]\}\}\s*$/,
  /^\s*<%=\s*partial\s*\(?\s*["']([^"']+)["']\s*\)?\s*%>\s*$/,
];

/** The lines of a page with the files that it includes in their places. */
export function withIncluded(lines: readonly Line[], file: string, parts: Parts): Line[] {
  let letters = 0;
  return expanded(lines, file, [file]);

  function expanded(these: readonly Line[], from: string, chain: readonly string[]): Line[] {
    const text = textOf(these);
    const imported = importedParts(text);
    if (!mayInclude(text) && imported.size === 0) return [...these];
    const code = codeRows(text, false, true);
    return these.flatMap((line, row) => {
      const element =
        line.text.length > 1000 ? undefined : /^\s*<(\w+)\s*\/>\s*$/.exec(line.text)?.[1];
      const name = imported.get(element ?? '') ?? nameIn(line.text);
      if (name === undefined) return [line];
      if (code.has(row)) {
        parts.ledger.tell(
          'unknown',
          line.at,
          `Code includes ${quoted(name)}. Code is never changed: put the lines here.`,
        );
        return [line];
      }
      return included(line, name, { from, chain });
    });
  }

  function included(
    line: Line,
    name: string,
    { from, chain }: { from: string; chain: readonly string[] },
  ): Line[] {
    const refuse = (said: string) => {
      parts.ledger.tell('unknown', line.at, said);
      return [line];
    };
    const named = fileNamed(name, from, parts);
    if (named === 'out')
      return refuse(`${quoted(name)} leads out of the folder, so it is not included.`);
    if (named === undefined) return refuse(`There is no file ${quoted(name)} to include.`);
    const { path: found } = named;
    if (chain.includes(found))
      return refuse(
        `${[...chain.slice(chain.indexOf(found)), found].map(quoted).join(' includes ')}, which never ends.`,
      );
    const text = parts.folder.text(found);
    if (text === undefined) return refuse(`${quoted(name)} can’t be included.`);
    const { body, firstLine } = oldMatter(text);
    letters += body.length;
    if (letters > mostLetters)
      return refuse('This page includes too much. The rest is not included.');
    parts.ledger.count('included files');
    parts.folder.included.add(found);
    const isOfItsPlace = /^\s*\[!include/i.test(line.text);
    const placed = isOfItsPlace ? rebased(body, folderOf(found), folderOf(file)) : body;
    const indent = /^\s*/.exec(line.text)?.[0] ?? '';
    const lines = linesOf(placed.replace(/\n+$/, ''), found, firstLine);
    const whole = expanded(lines, found, [...chain, found]);
    return whole.map(({ text: words, at }) => ({ text: words === '' ? '' : indent + words, at }));
  }
}

/** Pages that MDX imports, by the names of their elements. */
function importedParts(text: string): Map<string, string> {
  const form = /^import\s+(\w+)\s+from\s+["']((?:\.{1,2}|@site)\/[^"']+\.mdx?)["']/gm;
  return new Map([...text.matchAll(form)].map(([, name = '', path = '']) => [name, path]));
}

function mayInclude(text: string): boolean {
  return /\[!include|8<-|\{%-?\s*include|\{\{[<%]\s*(?:include|readfile|snippet)|<%=\s*partial/i.test(
    text,
  );
}

function nameIn(text: string): string | undefined {
  if (text.length > 1000) return undefined;
  for (const form of forms) {
    const name = form.exec(text)?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}

/** The file that a name means: beside the page, in a folder of parts, or below the whole folder. */
function fileNamed(
  name: string,
  from: string,
  { folder, places }: Parts,
): { path: string } | 'out' | undefined {
  const way = name.replace(/^(?:[~@]|@site)?\//, '').replace(/:[\w-]*(?::\d*)?$/, '');
  const isTop = way !== name && /^(?:[~@]|@site)?\//.test(name);
  let isOut = false;
  for (const place of [...(isTop ? [] : [folderOf(from)]), ...places, '']) {
    const path = pathFrom(place, way);
    if (path === undefined) isOut = true;
    else {
      const found = folder.first(...namesOf(path));
      if (found !== undefined) return { path: found };
    }
  }
  return isOut ? 'out' : undefined;
}

function namesOf(path: string): string[] {
  const partial = posix.join(posix.dirname(path), `_${posix.basename(path)}`);
  return [path, partial].flatMap((each) => [each, `${each}.md`, `${each}.md.erb`, `${each}.erb`]);
}

/** A text whose relative links began in one folder, as they are written in another. */
function rebased(text: string, from: string, to: string): string {
  const tree = from === to ? undefined : treeOf(text, false);
  if (!tree) return text;
  const edits = [...nodesOf(tree)].flatMap((node) => {
    const part = addressPart(node, text);
    if (!part || /^(?:[a-z][\w+.-]*:|[/#])/i.test(part.url) || part.url === '') return [];
    const path = pathFrom(from, part.url);
    return path === undefined ? [] : [{ ...part.range, text: posix.relative(to, path) }];
  });
  return spliced(text, edits);
}
