/** The opening tag of an element that begins at an offset of a text; to the end of the text where it never closes. */
export function openingTag(text: string, from: number): string {
  const tag = /^<(?:[^>"'{]|"[^"]*"|'[^']*'|\{[^}]*\})*>/.exec(text.slice(from));
  return tag?.[0] ?? text.slice(from).split('\n', 1).join('');
}

/** Where the value of an attribute stands in a tag, without its quotes; the whole tag where it has no such attribute. */
export function attributeRange(tag: string, name: string): [from: number, to: number] {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'd').exec(tag);
  return match?.indices?.[1] ?? match?.indices?.[2] ?? [0, tag.length];
}

/** What an expression of JSX says that is nothing but comments, one at least; undefined for any other. */
export function jsxComment(expression: string): string | undefined {
  const isComment = /^\s*(?:\/\*(?:(?!\*\/)[^])*\*\/\s*)+$/.test(expression);
  return isComment ? expression.trim().slice(2, -2).trim() : undefined;
}

/** How many elements are open at once, seen from their tags alone: what is read before the text is safe to parse. */
export function jsxDepth(text: string): number {
  let open = 0;
  let most = 0;
  for (const [tag] of text.matchAll(/<\/?[a-zA-Z][^<>]*>?|<\/?>/g)) {
    if (tag.startsWith('</')) open = Math.max(0, open - 1);
    else if (!tag.endsWith('/>')) open += 1;
    most = Math.max(most, open);
  }
  return most;
}
