import { jsxDepth } from '#markup/jsx.ts';

const limit = 100;

/** Whether text nests so deeply that readers of trees would take minutes, or break: far beyond any document. */
export function tooDeep(text: string): boolean {
  return deepestBrackets(text) > limit || hasDeepContainers(text);
}

/** Whether Markdown nests so deeply: block quotes and lists opened one in the other on a line. */
export function markdownTooDeep(text: string): boolean {
  return hasDeepContainers(text);
}

/** Whether MDX does, counting elements that are open at once. */
export function mdxTooDeep(text: string): boolean {
  return hasDeepContainers(text) || jsxDepth(text) > limit * 10;
}

/** Whether a line opens more containers than the limit; shorter lines, which are nearly all, can't. */
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
  // A quote needs no space behind its sign, a list does: without, it is a border of `+---+`.
  `[ \\t]*(?:(?:>[ \\t]*|(?:[-+*?]|\\d{1,9}[.)])[ \\t]+)){${String(limit)}}.*[^-*\\s]`,
  'y',
);

/** Counted without regard to quotes, so rather too many than too few. */
function deepestBrackets(text: string): number {
  let open = 0;
  let most = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
    most = Math.max(most, open);
  }
  return most;
}
