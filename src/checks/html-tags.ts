import { blankOut } from '#source/blank-out.ts';
import type { Html } from '#source/body.ts';
import { pieceLocator } from '#source/locate.ts';
import type { Place } from '#source/place.ts';

/**
 * A tag, or what browsers take for a comment: one without end is called `!--`, what is no comment of HTML by its first
 * two signs (`<!`, `<?`, `</`).
 */
export interface Tag {
  name: string;
  /** Whether it is `</name>`. */
  closes: boolean;
  /** Whether its `>` is there; without, it swallows what follows up to the next one. */
  ends: boolean;
  /** Its attributes by name; the first of two counts, as it does for browsers. */
  attributes: ReadonlyMap<string, string>;
  at: Place;
}

// As browsers end a comment, not as Markdown does: `<!-->` is a whole one.
const comment = { opens: '<!--', ends: /(?<=<!--)-?>|--!?>/g };

/** Every tag in a piece of raw HTML as browsers read it (HTML, 13.2.5), comments left out. */
export function tagsIn(file: string, html: Html): Tag[] {
  const value = blankOut(html.value, [comment]);
  const spanOf = pieceLocator(html.value, html);
  const tags: Tag[] = [];
  const opening = /<(?:!--|[!?]|\/(?:[a-z][^\s/>]*|[^>])|[a-z][^\s/>]*)/gi;
  for (let found = opening.exec(value); found; found = opening.exec(value)) {
    const [written] = found;
    const isTag = /^<\/?[a-z]/i.test(written);
    const { attributes, end } = isTag
      ? attributesFrom(value, opening.lastIndex)
      : { attributes: new Map<string, string>(), end: endOf(value, '>', opening.lastIndex) };
    const ends = end <= value.length;
    opening.lastIndex = Math.min(end, value.length);
    tags.push({
      name: isTag ? written.replace(/^<\/?/, '').toLowerCase() : nameless(written),
      closes: isTag && written.startsWith('</'),
      ends,
      attributes,
      at: { file, ...spanOf([found.index, opening.lastIndex]) },
    });
  }
  return tags;
}

function nameless(written: string): string {
  return written === '<!--' ? '!--' : written.slice(0, 2);
}

/** A tag's attributes from behind its own name, and where it ends: beyond the text where it does not. */
function attributesFrom(
  text: string,
  from: number,
): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>();
  const part = /[\s/]*(?:>|(=?[^\s/>=]*)(?:\s*=\s*(["']|[^\s"'>][^\s>]*)?)?)/y;
  let at = from;
  while (at < text.length) {
    part.lastIndex = at;
    const [whole = '', name, value] = part.exec(text) ?? [];
    at += whole.length;
    if (name === undefined) return { attributes, end: at };
    const start = at;
    const isQuoted = value === '"' || value === "'";
    if (isQuoted) at = endOf(text, value, at);
    const key = name.toLowerCase();
    if (key !== '' && !attributes.has(key))
      attributes.set(key, isQuoted ? text.slice(start, at - 1) : (value ?? ''));
  }
  return { attributes, end: text.length + 1 };
}

/** Behind the next such sign; beyond the text where there is none. */
function endOf(text: string, sign: string, from: number): number {
  const found = text.indexOf(sign, from);
  return found === -1 ? text.length + 1 : found + 1;
}
