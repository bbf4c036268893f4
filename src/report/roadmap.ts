import type { Move, RoadmapItem } from '#catalogue/catalogue.ts';
import { plainText } from '#catalogue/plain-text.ts';
import { periodOf } from '#model/period.ts';
import type { Change } from './change.ts';
import { changedKeys, partsChanged, spaced } from './facts.ts';
import type { Pair, Pairs, State } from './pairs.ts';
import { listed, quote } from './phrase.ts';
import { ownerChange, renaming } from './renaming.ts';

/** Roadmap items added, moved, shipped, stopped and removed from the record. */
export function roadmapChanges(base: State, head: State, pairs: Pairs): Change[] {
  const { kept, added, removed } = pairs.of('roadmap');
  return [
    ...removed.map((item) => removal(item, pairs)),
    ...added.map(addition),
    ...kept.flatMap((pair) => [
      ...renaming(pair),
      ...ownerChange(pair, { base, head, pairs }),
      ...stageChanges(pair),
      ...targetChanges(pair),
      ...recordChanges(pair),
      ...otherChanges(pair),
    ]),
  ];
}

function removal(item: RoadmapItem, pairs: Pairs): Change {
  const { title, file, data } = item;
  const target = data.target === undefined ? '' : `, with the target ${data.target}`;
  return {
    kind: 'item-removed',
    group: 'vanished',
    subject: title,
    says: `the roadmap item (${data.stage}${target}) ${pairs.fate(item)}`,
    file,
    fails: 'item-vanished',
    about: [item],
  };
}

function addition(item: RoadmapItem): Change {
  const { stage, target } = item.data;
  const promised = target === undefined || target === 'none' ? 'without a target' : `for ${target}`;
  return lineOf(item, 'item-added', `a new roadmap item (${stage}) ${promised}`);
}

function lineOf(item: RoadmapItem, kind: string, says: string, more: Partial<Change> = {}): Change {
  const { title: subject, address, file } = item;
  return { kind, group: 'roadmap', subject, says, address, file, about: [item], ...more };
}

function stageChanges({ before, after }: Pair<RoadmapItem>): Change[] {
  const [was, is] = [before.data.stage, after.data.stage];
  if (was === is) {
    const day = after.lane === 'shipped' && before.shippedOn !== after.shippedOn;
    return day
      ? [
          lineOf(
            after,
            'shipped-on-changed',
            `the day on which it shipped changed from ${before.shippedOn ?? 'none'} to ${after.shippedOn ?? 'none'}`,
            { group: 'dates' },
          ),
        ]
      : [];
  }
  if (is === 'shipped') {
    const on = after.shippedOn === undefined ? '' : ` on ${after.shippedOn}`;
    return [lineOf(after, 'item-shipped', `it shipped${on}`)];
  }
  if (after.lane === 'stopped') {
    const why = reasonFor(before, after);
    const reason = why === undefined ? 'without a reason' : `because ${quote(why)}`;
    return [lineOf(after, 'item-stopped', `it was ${is} ${reason}`)];
  }
  if (before.lane === 'stopped' || before.lane === 'shipped')
    return [lineOf(after, 'item-resumed', `it is open again: ${is}, after it was ${was}`)];
  return [lineOf(after, 'stage-changed', `its stage changed from ${was} to ${is}`)];
}

/** The reason in the first new move away from the former target; undefined if there is none. */
function reasonFor(before: RoadmapItem, after: RoadmapItem): string | undefined {
  const known = new Set(before.moves.map(written));
  const former = before.data.target ?? 'none';
  const move = after.moves.find(
    (one) => !known.has(written(one)) && one.from === former && plainText(one.why) !== '',
  );
  return move && plainText(move.why);
}

function written({ on, from, why }: Move): string {
  return JSON.stringify([on, from, plainText(why)]);
}

function targetChanges({ before, after }: Pair<RoadmapItem>): Change[] {
  const [was, is] = [before.data.target ?? 'none', after.data.target ?? 'none'];
  // The date of something shipped or stopped is no promise any more.
  if (was === is || after.lane === 'shipped' || after.lane === 'stopped') return [];
  const section = after.movesSection === undefined ? '' : `#${after.movesSection}`;
  const more = { group: 'dates' as const, address: after.address + section };
  if (was === 'none')
    return [lineOf(after, 'target-set', `its target is ${is}, after it had none`, more)];
  if (isWithin(is, was))
    return [
      lineOf(after, 'target-narrowed', `its target is more precise: ${is}, after ${was}`, more),
    ];
  const why = reasonFor(before, after);
  const reason = why === undefined ? 'without a reason' : `because ${quote(why)}`;
  const to = is === 'none' ? 'no target' : is;
  const fails = why === undefined ? ('date-moved-without-reason' as const) : undefined;
  return [
    lineOf(after, 'target-moved', `its target moved from ${was} to ${to} ${reason}`, {
      ...more,
      fails,
    }),
  ];
}

function isWithin(to: string, from: string): boolean {
  const [inner, outer] = [periodOf(to), periodOf(from)];
  return (
    inner !== undefined &&
    outer !== undefined &&
    outer.start <= inner.start &&
    inner.end <= outer.end
  );
}

/** Moves that were recorded and are not any more. */
function recordChanges({ before, after }: Pair<RoadmapItem>): Change[] {
  const [is, more] = [new Set(after.moves.map(written)), { group: 'dates' as const }];
  return before.moves
    .filter((move) => !is.has(written(move)))
    .map(({ on, from, why }) => {
      const same = after.moves.find((move) => move.on === on && move.from === from);
      const what = `its move from ${from} on ${on}`;
      return same
        ? lineOf(
            after,
            'reason-changed',
            `the reason for ${what} changed from ${quote(plainText(why))} to ${quote(plainText(same.why))}`,
            more,
          )
        : lineOf(after, 'move-removed', `${what} is gone from the record`, more);
    });
}

const names = { outcome: 'its outcome', blocked: 'what it is blocked by' } as const;

const told = ['stage', 'target', 'shippedOn', 'stoppedOn', 'duties', 'blocked', 'outcome'];

function otherChanges({ before, after }: Pair<RoadmapItem>): Change[] {
  const lines: Change[] = [];
  const [was, is] = [before, after].map(({ handovers }) =>
    handovers.map(
      ({ service, duty, from, to }) =>
        `${quote(duty.title)} of ${service.title} from ${from.title} to ${to.title}`,
    ),
  );
  for (const one of (is ?? []).filter((each) => !was?.includes(each)))
    lines.push(lineOf(after, 'handover-added', `when it ships, it moves ${one}`));
  for (const one of (was ?? []).filter((each) => !is?.includes(each)))
    lines.push(lineOf(after, 'handover-removed', `it does not move ${one} any more`));
  for (const key of ['outcome', 'blocked'] as const)
    if (before.data[key] !== after.data[key])
      lines.push(
        lineOf(
          after,
          `${key}-changed`,
          partsChanged(before.data[key], after.data[key], names[key]),
        ),
      );
  const others = changedKeys(before.data, after.data, told);
  if (others.length > 0)
    lines.push(
      lineOf(after, 'facts-changed', `other facts changed: ${listed(others.map(spaced))}`),
    );
  return lines;
}
