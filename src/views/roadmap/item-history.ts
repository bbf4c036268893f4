import type { Milestone, RoadmapItem } from '#catalogue/catalogue.ts';
import { isStated } from '#model/target.ts';
import { bodyText } from '#source/body.ts';

/** A step in the history of an item's target; `target` is its value from then on. */
export interface HistoryStep {
  kind: 'promised' | 'moved' | 'due' | 'late' | 'shipped' | 'stopped';
  /** The date of the step, if known. */
  on: string | undefined;
  from?: string | undefined;
  target: string | undefined;
  /** Inline Markdown for an item, plain text for a milestone. */
  why?: string;
}

/** The history of an item's target: the first promise, every move with its reason, and the outcome. */
export function historyOf(item: RoadmapItem | Milestone, today: string): HistoryStep[] {
  const { moves, data } = item;
  const added = 'added' in data ? data.added : undefined;
  const first = promise(moves[0]?.from ?? data.target);
  return [
    ...(added !== undefined || first !== undefined
      ? [{ kind: 'promised' as const, on: added, target: first }]
      : []),
    ...moves.map(({ on, from, why }, index) => ({
      kind: 'moved' as const,
      on,
      from: promise(from),
      target: promise(moves[index + 1]?.from ?? data.target),
      why,
    })),
    ...endOf(item, today),
  ];
}

function endOf(
  { lane, shippedOn, stoppedOn, due, data }: RoadmapItem | Milestone,
  today: string,
): HistoryStep[] {
  const target = promise(data.target);
  if (lane === 'shipped') return [{ kind: 'shipped', on: shippedOn, target }];
  if (lane === 'stopped') return [{ kind: 'stopped', on: stoppedOn, target }];
  // Nothing is due at a horizon.
  if (!due) return [];
  return [{ kind: due.end < today ? 'late' : 'due', on: undefined, target }];
}

/** The target if it promises anything; `none` does not. */
function promise(target: string | undefined): string | undefined {
  return isStated(target) ? target : undefined;
}

type ItemText = Pick<RoadmapItem, 'text' | 'body' | 'movesSection' | 'moveDefects'>;

/** The text of an item without its moves, which its page shows separately. A section with nothing else is removed. */
export function textWithoutMoves({ text, body, movesSection, moveDefects }: ItemText): string {
  const heading = body.headings.find(({ slug }) => slug === movesSection);
  const table = body.tables.find(({ under }) => under !== undefined && under.slug === movesSection);
  if (!heading || !table || moveDefects.length > 0) return text;
  const lines = text.split('\n');
  const next = body.headings.find(({ line }) => line > heading.line)?.line ?? lines.length + 1;
  const others = lines.slice(heading.endLine, next - 1).filter((line, index) => {
    const number = heading.endLine + index + 1;
    return (number < table.line || number > table.endLine) && line.trim() !== '';
  });
  const from = others.length > 0 ? table.line : heading.line;
  return lines
    .map((line, index) => (index + 1 >= from && index + 1 <= table.endLine ? '' : line))
    .join('\n');
}

/** Whether the author wrote more than the moves. */
export function hasStory(item: ItemText): boolean {
  return bodyText(textWithoutMoves(item), item.body).trim() !== '';
}

/** The fragment of an item's history: that of the moves section if the section was removed. */
export function historyAnchor(item: ItemText): string | undefined {
  const heading = item.body.headings.find(({ slug }) => slug === item.movesSection);
  if (!heading) return undefined;
  const line = textWithoutMoves(item).split('\n')[heading.line - 1];
  return line === '' ? heading.slug : undefined;
}
