/** A part of a body: HTML, or an image or component for the page to insert. */
export type BodyPart =
  | { html: string }
  | { image: string; attributes: Record<string, string> }
  | { component: string; attributes: Record<string, string>; parts: BodyPart[] };

type Mark =
  | { image: string; attributes: Record<string, string> }
  | { component: string; attributes: Record<string, string> };

/** The comment that ends a component. */
export const partEnd = '/part';

/** The comment that marks an image or the start of a component. Authors' comments never reach a rendered body. */
export function partStart(mark: Mark): string {
  return `part ${JSON.stringify(mark).replace(/[<>]/g, (sign) => (sign === '<' ? '\\u003c' : '\\u003e'))}`;
}

/** The parts of a rendered body, in order. */
export function partsOf(html: string): BodyPart[] {
  const root: BodyPart[] = [];
  const open = [root];
  let done = 0;
  const add = (part: BodyPart) => open.at(-1)?.push(part);
  for (const { 0: comment, 1: mark, index } of html.matchAll(
    /<!--(?:part (\{[^>]*\})|\/part)-->/g,
  )) {
    if (index > done) add({ html: html.slice(done, index) });
    done = index + comment.length;
    if (mark === undefined) {
      if (open.length > 1) open.pop();
      continue;
    }
    const made = JSON.parse(mark) as Mark;
    if ('image' in made) add(made);
    else {
      const parts: BodyPart[] = [];
      add({ ...made, parts });
      open.push(parts);
    }
  }
  if (done < html.length) add({ html: html.slice(done) });
  return root;
}
