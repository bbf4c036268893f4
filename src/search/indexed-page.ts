import { blockMarks, type BlockKind } from './block-marks.ts';
import { folded, isSpecial } from './folded.ts';

/**
 * A page’s HTML as the index reads it, without what precedes the text; undefined if it isn’t indexed. The beginnings of
 * blocks are marked, and words that Pagefind would not find are also there as it finds them.
 */
export function indexedPage(html: string): string | undefined {
  const from = html.lastIndexOf('<', html.indexOf('data-pagefind-body'));
  const head = html.slice(0, html.indexOf('<body'));
  if (from < head.length) return undefined;
  const [, language = ''] = /<html[^>]*\slang="([^"]*)"/.exec(head) ?? [];
  const page = html.slice(from);
  const special = new Set<string>();
  const blocks = new Blocks();
  const parts: string[] = [];
  let [body, copied] = [0, 0];
  const read = (start: number, end: number) => {
    const text = page.slice(start, end);
    const blank = text.search(/\S/);
    if (blank < 0) return;
    for (const word of strangeWords(text, language)) special.add(word);
    const kind = blocks.takeKind();
    if (!kind) return;
    parts.push(page.slice(copied, start + blank), blockMarks[kind]);
    copied = start + blank;
  };
  let end = 0;
  for (const tag of page.matchAll(markup)) {
    if (end > 0) read(end, tag.index);
    end = tag.index + tag[0].length;
    body ||= end;
    const [, closes, name] = tag;
    if (name !== undefined) blocks.pass(name.toLowerCase(), closes === '');
  }
  const marked = parts.join('') + page.slice(copied);
  const also = special.size > 0 ? spelled([...special]) : '';
  return `${head}<body>${marked.slice(0, body)}${also}${marked.slice(body)}`;
}

/**
 * Comments and tags of the pages that we write, in which every quotation mark is closed. `markup/` reads what authors
 * write, but takes ten times as long.
 */
const markup = /<!--[^]*?-->|<(\/?)([a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/gi;

/** Words that Pagefind would not find: those with special letters, and parts such as `s3` of `aws-s3-logs`. */
function strangeWords(text: string, language: string): string[] {
  if (!isSpecial(text, language) && !/\p{N}/u.test(text)) return [];
  return text
    .replace(/&#?\w+;/g, ' ')
    .split(/\s+/)
    .flatMap((token) => {
      const words = token.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
      const isMixed = (word: string) => /\p{L}/u.test(word) && /\p{N}/u.test(word);
      return words
        .filter((word) => isSpecial(word, language) || (words.length > 1 && isMixed(word)))
        .map(folded);
    });
}

function spelled(words: readonly string[]): string {
  return `<span hidden data-is="${words.join(' ')}" data-pagefind-meta="spelled[data-is]"></span>`;
}

const kinds: Readonly<Partial<Record<string, BlockKind>>> = {
  ...Object.fromEntries(['p', 'li', 'dd', 'blockquote'].map((name) => [name, 'prose'])),
  ...Object.fromEntries(['td', 'th'].map((name) => [name, 'cell'])),
  pre: 'code',
  ...Object.fromEntries(
    ['caption', 'details', 'div', 'dl', 'dt', 'figcaption', 'figure', 'summary'].map((name) => [
      name,
      'other',
    ]),
  ),
};

/** Follows the tags of a page, to know what each text belongs to. */
class Blocks {
  #kind: BlockKind | undefined;
  #beginsRow = false;
  #heading = false;

  pass(name: string, opens: boolean): void {
    if (/^h[1-6]$/.test(name)) {
      // The index takes titles from headings, so these stay as they are.
      this.#heading = opens;
      this.#kind = 'other';
    } else if (name === 'tr') {
      this.#beginsRow = opens;
    } else {
      const block = kinds[name];
      if (block === undefined) return;
      this.#kind = opens ? block : 'other';
    }
  }

  /** What the text begins here; undefined if it continues. */
  takeKind(): BlockKind | undefined {
    if (this.#heading) return undefined;
    const kind = this.#kind === 'cell' && this.#beginsRow ? 'row' : this.#kind;
    if (kind === 'row') this.#beginsRow = false;
    this.#kind = undefined;
    return kind;
  }
}
