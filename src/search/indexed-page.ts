import { htmlTokens, type HtmlTag } from '#markup/html-tokens.ts';
import { escapeHtml } from '#markup/escape-html.ts';
import { blockMarks, type BlockKind } from './block-marks.ts';
import { folded, isSpecial } from './folded.ts';

/**
 * A page’s HTML as the index reads it; undefined if it isn’t indexed. The beginnings of blocks are marked, and words that
 * Pagefind would not find are also there as it finds them.
 */
export function indexedPage(html: string): string | undefined {
  if (!html.includes('data-pagefind-body')) return undefined;
  const inserts: [at: number, text: string][] = [];
  const special = new Set<string>();
  const blocks = new Blocks();
  let language = '';
  let body: number | undefined;
  let end = 0;
  for (const token of htmlTokens(html)) {
    if (token.kind === 'comment') {
      end = token.to;
    } else if (token.kind !== 'text') {
      end = token.to;
      blocks.pass(token);
      if (token.name === 'html') language ||= token.attributes.get('lang') ?? '';
      if (token.attributes.has('data-pagefind-body')) body ??= end;
    } else if (body !== undefined && token.value.trim() !== '') {
      const kind = blocks.takeKind();
      const blank = /^\s*/.exec(html.slice(end, end + 200))?.[0].length ?? 0;
      if (kind) inserts.push([end + blank, blockMarks[kind]]);
      for (const word of strangeWords(token.value, language)) special.add(word);
    }
  }
  if (body !== undefined && special.size > 0) inserts.unshift([body, spelled([...special])]);
  let copied = 0;
  const parts = inserts.map(([at, text]) => {
    const part = html.slice(copied, at) + text;
    copied = at;
    return part;
  });
  return parts.join('') + html.slice(copied);
}

/** Words that Pagefind would not find: those with special letters, and parts such as `s3` of `aws-s3-logs`. */
function strangeWords(text: string, language: string): string[] {
  if (!isSpecial(text, language) && !/\p{N}/u.test(text)) return [];
  return text.split(/\s+/).flatMap((token) => {
    const words = token.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
    const isMixed = (word: string) => /\p{L}/u.test(word) && /\p{N}/u.test(word);
    return words
      .filter((word) => isSpecial(word, language) || (words.length > 1 && isMixed(word)))
      .map(folded);
  });
}

function spelled(words: readonly string[]): string {
  return `<span hidden data-is="${escapeHtml(words.join(' '))}" data-pagefind-meta="spelled[data-is]"></span>`;
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

  pass({ kind, name }: HtmlTag): void {
    if (/^h[1-6]$/.test(name)) {
      // The index takes titles from headings, so these stay as they are.
      this.#heading = kind === 'open';
      this.#kind = 'other';
    } else if (name === 'tr') {
      this.#beginsRow = kind === 'open';
    } else {
      const block = kinds[name];
      if (block === undefined) return;
      this.#kind = kind === 'open' ? block : 'other';
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
