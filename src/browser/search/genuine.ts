import { folded, plain, wordsIn } from '#search/folded.ts';
import { withoutMarks } from '#search/block-marks.ts';
import { matchedWords, textOf } from './page-text.ts';
import { alike } from './title-match.ts';
import { indexed } from './question.ts';
import type { Found, Fragment, Pagefind } from './pagefind.ts';

type Results = Found['results'];
type Filters = Parameters<Pagefind['search']>[1]['filters'];

/** What Pagefind found for a term, and the form of it that was asked. */
export interface Genuine {
  form: string;
  results: Results;
  /** The word on the site, if only its stem is the same. */
  instead?: () => Promise<string | undefined>;
}

/** How many results are read to see whether a word is there. */
const read = 2;
/** How many are read for something with signs, most of which the index drops. */
const readWritten = 8;

/**
 * The results for words that are on the site, or begin words there, or have the same stem; undefined if they are not
 * there. Pagefind shortens a word that it doesn’t know until it finds something: those results are left out.
 */
export async function genuine(
  pagefind: Pagefind,
  words: string,
  filters: Filters,
): Promise<Genuine | undefined> {
  for (const form of formsOf(words)) {
    const { results } = await pagefind.search(form, { filters: {} });
    if (results.length === 0) continue;
    const exact = await pagefind.search(`"${form}"`, { filters: {} });
    if (exact.results.length === 0 && !(await areShown(results.slice(0, read), form))) continue;
    const instead = () => sameStem(results.slice(0, read), form);
    return { form, results: await narrowed(pagefind, form, results, filters), instead };
  }
  return undefined;
}

/** The same for something with signs, such as `1.29.3`, `--dry-run` or `C++`: pages that have it as it is written. */
export async function genuineWritten(
  pagefind: Pagefind,
  written: string,
  filters: Filters,
): Promise<Genuine | undefined> {
  const key = indexed({ word: '', written });
  // Within a longer token, such as an address, the index has only its parts.
  for (const form of [key, wordsIn(written).join(' ')]) {
    const { results } = await pagefind.search(form, { filters: {} });
    const pages = await pagesOf(results.slice(0, readWritten));
    const has = new Set(results.filter((_, at) => hasWritten(pages[at], written)));
    if (has.size === 0) continue;
    const ids = new Set([...has].map(({ id }) => id));
    // Pages not read are taken to be like the others, if the index knows what was written.
    if (form === key) for (const { id } of results.slice(readWritten)) ids.add(id);
    const all = await narrowed(pagefind, form, results, filters);
    return { form, results: all.filter(({ id }) => ids.has(id)) };
  }
  return undefined;
}

/** The words, and without umlauts that are spelt as two letters. */
function formsOf(words: string): string[] {
  const short = words.replace(/([aou])e/g, '$1');
  return short === words ? [words] : [words, short];
}

async function areShown(results: Results, words: string): Promise<boolean> {
  return (await pagesOf(results)).some((page) => {
    const shown = [...matchedWords(textOf(page), page), ...Object.values(page.meta)];
    const all = shown.flatMap((text) => [...spellings(text), wordsIn(text).join('')]);
    return words.split(' ').every((word) => all.some((each) => each.startsWith(word)));
  });
}

async function sameStem(results: Results, words: string): Promise<string | undefined> {
  const pages = await pagesOf(results);
  const matched = pages.flatMap((page) => matchedWords(textOf(page), page)).flatMap(spellings);
  const isThere = words.split(' ').every((word) => matched.some((each) => alike(word, each) > 0));
  return isThere || (await areShown(results, words)) ? undefined : matched[0];
}

/** The words of a text, and those with umlauts also with two letters for each. */
function spellings(text: string): string[] {
  const long = text.replace(/[äöü]/gi, (letter) => `${folded(letter)}e`);
  return long === text ? wordsIn(text) : [...wordsIn(text), ...wordsIn(long)];
}

function pagesOf(results: Results): Promise<Fragment[]> {
  return Promise.all(results.map((result) => result.data()));
}

function hasWritten(page: Fragment | undefined, written: string): boolean {
  if (!page) return false;
  const { words, between } = textOf(page);
  const texts = [words.join(between), ...Object.values(page.meta)];
  return texts.some((text) => hasToken(plain(withoutMarks(text)), written));
}

/** Whether a text has a token, not as the end of a longer one, and no number as a part of another. */
function hasToken(text: string, token: string): boolean {
  for (let at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + token.length, at + token.length + 2);
    const isEnd = /[\p{L}\p{N}]$/u.test(before) || (/^\d/.test(token) && /\d\.$/.test(before));
    if (!isEnd && !(/\d$/.test(token) && /^\d/.test(after))) return true;
  }
  return false;
}

async function narrowed(
  pagefind: Pagefind,
  form: string,
  results: Results,
  filters: Filters,
): Promise<Results> {
  if (Object.keys(filters).length === 0) return results;
  return (await pagefind.search(form, { filters })).results;
}
