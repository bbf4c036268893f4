import type { Span } from './place.ts';

/** The opening tag of an element that begins at an offset of a text; to the end of the text where it never closes. */
export function openingTag(text: string, from: number): string {
  const tag = /^<(?:[^>"'{]|"[^"]*"|'[^']*'|\{[^}]*\})*>/.exec(text.slice(from));
  return tag?.[0] ?? text.slice(from).split('\n', 1).join('');
}

/** Where a part of a tag stands, by the place where the tag begins. */
export function spanWithin(
  tag: string,
  { line, column }: Pick<Span, 'line' | 'column'>,
  from: number,
  to: number,
): Span {
  const place = (offset: number) => {
    const before = tag.slice(0, offset).split('\n');
    const last = before.at(-1) ?? '';
    return before.length === 1
      ? { line, column: column + offset }
      : { line: line + before.length - 1, column: last.length + 1 };
  };
  const [start, end] = [place(from), place(to)];
  return { ...start, endLine: end.line, endColumn: end.column };
}

/** Where the value of an attribute stands in a tag, without its quotes; the whole tag where it has no such attribute. */
export function attributeRange(tag: string, name: string): [from: number, to: number] {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'd').exec(tag);
  return match?.indices?.[1] ?? match?.indices?.[2] ?? [0, tag.length];
}
