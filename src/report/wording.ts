import { diffArrays } from 'diff';
import type { Document, RoadmapItem } from '#catalogue/catalogue.ts';
import { textWithoutComments } from '#source/body.ts';
import type { Pair } from './pairs.ts';

/** How much of a text is new. */
export interface Rewriting {
  /** The share of its words that were added or removed, from 0 to 1. */
  share: number;
  /** The fragment of the section in which the first change is; undefined above the first heading. */
  section: string | undefined;
}

/** How the text of an entry was rewritten; undefined if its words are the same. */
export function rewriting({ before, after }: Pair): Rewriting | undefined {
  const [was, is] = [bodyOf(before), bodyOf(after)];
  if (was === is) return undefined;
  const [old, now] = [wordsOf(was), wordsOf(is)];
  const all = old.length + now.length;
  const changed = changedWords(old, now);
  if (changed === 0 || all === 0) return undefined;
  return { share: changed / all, section: sectionOf(before, after) };
}

/** `12 % of its words changed`. */
export function shareChanged({ share }: Rewriting): string {
  const percent = Math.round(share * 100);
  return `${percent < 1 ? 'less than 1' : percent} % of its words changed`;
}

/** The number of words in a text. */
export function countWords(document: Document): number {
  return wordsOf(bodyOf(document)).length;
}

function bodyOf(document: Document): string {
  const { text, body } = document;
  return document.kind === 'roadmap'
    ? withoutMoves(document as RoadmapItem)
    : textWithoutComments(text, body).trim();
}

/** The text of a roadmap item without its table of moves, which is told as dates. */
function withoutMoves({ text, body, movesSection }: RoadmapItem): string {
  const heading = body.headings.find(({ slug }) => slug === movesSection);
  const table = body.tables.find(({ under }) => under !== undefined && under.slug === movesSection);
  const lines = text.split('\n').slice(body.start.line - 1);
  if (!heading || !table) return lines.join('\n').trim();
  const at = (line: number) => line - body.start.line;
  lines.splice(at(heading.line), table.endLine - heading.line + 1);
  return lines.join('\n').trim();
}

/** What counts as words: no signs of Markdown alone, which readers don't see. */
function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Texts with more changed words are compared without their order, because a full comparison would take too long. */
const maxEditLength = 2000;

function changedWords(old: readonly string[], now: readonly string[]): number {
  const parts = diffArrays([...old], [...now], { maxEditLength });
  if (parts)
    return parts.reduce(
      (sum, { added, removed, count }) => sum + (added || removed ? count : 0),
      0,
    );
  const left = new Map<string, number>();
  for (const word of old) left.set(word, (left.get(word) ?? 0) + 1);
  let same = 0;
  for (const word of now) {
    const count = left.get(word) ?? 0;
    if (count > 0) same += 1;
    left.set(word, count - 1);
  }
  return old.length + now.length - 2 * same;
}

function sectionOf(before: Document, after: Document): string | undefined {
  const linesOf = ({ text, body }: Document) => text.split('\n').slice(body.start.line - 1);
  const [old, now] = [linesOf(before), linesOf(after)];
  const same = now.findIndex((line, index) => line !== old[index]);
  const line = after.body.start.line + (same < 0 ? now.length : same);
  return after.body.headings.findLast((heading) => heading.line <= line)?.slug;
}
