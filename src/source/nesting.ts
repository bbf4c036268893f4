import { jsxDepth } from '#markup/jsx.ts';

const limit = 100;

/** Whether text nests so deeply, far beyond any real document, that tree parsers would take minutes or crash. */
export function tooDeep(text: string): boolean {
  return deepestBrackets(text) > limit || hasDeepContainers(text);
}

/** Whether block quotes and lists nest too deeply on one line. */
export function markdownTooDeep(text: string): boolean {
  return hasDeepContainers(text);
}

/** Whether MDX nests too deeply, counting open elements. */
export function mdxTooDeep(text: string): boolean {
  return hasDeepContainers(text) || jsxDepth(text) > limit * 10;
}

/** Whether a line opens more containers than the limit. Shorter lines can't and are skipped. */
function hasDeepContainers(text: string): boolean {
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('\n', at);
    const end = next === -1 ? text.length : next;
    deepContainers.lastIndex = at;
    if (end - at > limit && deepContainers.test(text)) return true;
    at = end + 1;
  }
  return false;
}

const deepContainers = new RegExp(
  // Quotes need no space after their sign, lists do; without one, it is a border such as `+---+`.
  `[ \\t]*(?:(?:>[ \\t]*|(?:[-+*?]|\\d{1,9}[.)])[ \\t]+)){${String(limit)}}.*[^-*\\s]`,
  'y',
);

/** Ignores quoting, so it may count too many brackets but never too few. */
function deepestBrackets(text: string): number {
  let open = 0;
  let deepest = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
    deepest = Math.max(deepest, open);
  }
  return deepest;
}
