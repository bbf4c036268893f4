const limit = 100;

/** Whether text nests so deeply that readers of trees would take minutes, or break: far beyond any document. */
export function tooDeep(text: string): boolean {
  return deepestBrackets(text) > limit || deepContainers.test(text);
}

/** Whether Markdown nests so deeply: block quotes and lists opened one in the other on a line. */
export function markdownTooDeep(text: string): boolean {
  return deepContainers.test(text);
}

/** Whether MDX does, counting elements that are open at once. */
export function mdxTooDeep(text: string): boolean {
  if (deepContainers.test(text)) return true;
  let open = 0;
  let most = 0;
  for (const [tag] of text.matchAll(/<\/?[a-zA-Z][^<>]*>?|<\/?>/g)) {
    if (tag.startsWith('</')) open = Math.max(0, open - 1);
    else if (!tag.endsWith('/>')) open += 1;
    most = Math.max(most, open);
  }
  return most > limit * 10;
}

const deepContainers = new RegExp(
  // A quote needs no space behind its sign, a list does: without, it is a border of `+---+`.
  `^[ \\t]*(?:(?:>[ \\t]*|(?:[-+*?]|\\d{1,9}[.)])[ \\t]+)){${String(limit)}}.*[^-*\\s]`,
  'm',
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
