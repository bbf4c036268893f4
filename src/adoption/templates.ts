import type { Root } from 'mdast';
import { quoted } from '#model/written-form.ts';
import { rangeOf } from '#source/node-span.ts';
import type { Ledger } from './ledger.ts';
import { nodesOf, splicedLines, spotsOf, textOf, treeOf, type Edit, type Line } from './lines.ts';
import { asAddress } from './link-edits.ts';
import { argumentsOf } from './openers.ts';

/** Stands for a character that is no text. */
const hidden = '\0';

/** A text of which only what readers see as text is left, every character at its place. */
export function maskedText(root: Root, text: string): string {
  const parts: string[] = [];
  let done = 0;
  for (const node of nodesOf(root)) {
    if (node.type !== 'text') continue;
    const [from, to] = rangeOf(node);
    if (from < done) continue;
    parts.push(text.slice(done, from).replace(/[^\n]/g, hidden), text.slice(from, to));
    done = to;
  }
  return parts.join('') + text.slice(done).replace(/[^\n]/g, hidden);
}

/** Lines with the templates of Hugo, Liquid and ERB that only name a page or a picture as Markdown. */
export function withoutTemplates(lines: readonly Line[], ledger: Ledger): Line[] {
  const text = textOf(lines);
  if (!/\{\{|\{%|<%|[ \t]=\d*x\d*\)/.test(text)) return [...lines];
  const tree = treeOf(text, false);
  if (!tree) return [...lines];
  const masked = maskedText(tree, text);
  const edits: Edit[] = [];
  const replace = (
    form: RegExp,
    name: string,
    write: (...groups: string[]) => string | undefined,
  ) => {
    for (const match of masked.matchAll(form)) {
      const written = write(...match.slice(1).map((group: string | undefined) => group ?? ''));
      if (written === undefined) continue;
      edits.push({ from: match.index, to: match.index + match[0].length, text: written });
      ledger.count(name);
    }
  };
  replace(/\]\(([^()\n\0]{1,500})\)/g, 'links made by templates', (url) => {
    const plain = /\{\{|\{%/.test(url) ? plainAddress(url) : undefined;
    return plain === undefined ? undefined : `](${plain})`;
  });
  replace(/\]\(([^()\s\0]{1,500})[ \t]+=\d*x\d*\)/g, 'sizes of pictures', (url) => `](${url})`);
  replace(/\{\{[<%]\s*(?:figure|img|image)\s+([^{}\n]*?)\s*\/?[>%]\}\}/g, 'figures', figure);
  replace(
    /^<%=\s*warning_text\s*\(?\s*["'](.*?)["']\s*\)?\s*%>$/gm,
    'notes',
    (words) => `> [!WARNING]\n> ${words}`,
  );
  replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, 'marks around literal text', () => '');
  return splicedLines(lines, edits);
}

/** Lines without the attributes that some dialects write behind a picture, a link or code. Their anchors are kept. */
export function withoutAttributes(lines: readonly Line[], ledger: Ledger): Line[] {
  const text = textOf(lines);
  const tree = /[)\]`*_>]\{[^{}\n]*[#.=]/.test(text) ? treeOf(text, false) : undefined;
  if (!tree) return [...lines];
  const masked = maskedText(tree, text);
  const spotAt = spotsOf(lines, text);
  const found = [...masked.matchAll(/(?<=\0)\{:?[ \t]*(?:[#.][\w-]+|[\w-]+=)[^{}\n\0]*\}/g)].map(
    ({ 0: attributes, index }) => {
      const [, id] = /#([\w-]+)/.exec(attributes) ?? [];
      if (id === undefined)
        ledger.tell('removed', spotAt(index), `The attributes ${quoted(attributes)}.`);
      const anchor = id === undefined ? '' : `<a id="${id}"></a>`;
      return { from: index, to: index + attributes.length, text: anchor };
    },
  );
  return splicedLines(lines, found);
}

/** An address whose templates say no more than a path; undefined if one says something else. */
function plainAddress(url: string): string | undefined {
  const plain = url
    .replace(
      /\{\{[<%]?\s*(?:rel)?ref\s+["']?([^"'\s{}<>%]+)["']?\s*[>%]?\}\}/g,
      (_, path: string) => path,
    )
    .replace(/\{\{\s*(?:site\.(?:baseurl|url)|page\.root)\s*\}\}/g, '')
    .replace(
      /\{\{\s*["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url|relURL|absURL)\s*\}\}/g,
      (_, path: string) => path,
    )
    .replace(/\{%-?\s*link\s+(\S+)\s*-?%\}/g, (_, path: string) => `/${path.replace(/^\//, '')}`)
    .replace(/\{%-?\s*post_url\s+(\S+)\s*-?%\}/g, (_, name: string) => `/_posts/${name}.md`);
  return /\{\{|\{%/.test(plain) ? undefined : plain.trim();
}

function figure(given: string): string | undefined {
  const { named, listed } = argumentsOf(given);
  const src = named.src ?? named.link ?? listed[0];
  if (src === undefined) return undefined;
  const caption = named.caption ?? named.title ?? '';
  const alt = (named.alt ?? (caption || (listed[1] ?? ''))).replace(/[[\]]/g, '\\$&');
  const title = caption === '' || caption === alt ? '' : ` "${caption.replaceAll('"', '\\"')}"`;
  return `![${alt}](${asAddress(src)}${title})`;
}
