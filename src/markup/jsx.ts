/** The opening tag that begins at an offset; if it isn't closed, the rest of the line. */
export function openingTag(text: string, from: number): string {
  const tag = /^<(?:[^>"'{]|"[^"]*"|'[^']*'|\{[^}]*\})*>/.exec(text.slice(from));
  return tag?.[0] ?? text.slice(from).split('\n', 1).join('');
}

/** The range of an attribute's value in a tag, without quotes; the whole tag if it has no such attribute. */
export function attributeRange(tag: string, name: string): [from: number, to: number] {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'd').exec(tag);
  return match?.indices?.[1] ?? match?.indices?.[2] ?? [0, tag.length];
}

/** The text of a JSX expression that consists only of comments; undefined for any other expression. */
export function jsxComment(expression: string): string | undefined {
  const isComment = /^\s*(?:\/\*(?:(?!\*\/)[^])*\*\/\s*)+$/.test(expression);
  return isComment ? expression.trim().slice(2, -2).trim() : undefined;
}

/** The maximum nesting depth, counted from tags alone, to decide whether the text is safe to parse. */
export function jsxDepth(text: string): number {
  let open = 0;
  let deepest = 0;
  for (const [tag] of text.matchAll(/<\/?[a-zA-Z][^<>]*>?|<\/?>/g)) {
    if (tag.startsWith('</')) open = Math.max(0, open - 1);
    else if (!tag.endsWith('/>')) open += 1;
    deepest = Math.max(deepest, open);
  }
  return deepest;
}
