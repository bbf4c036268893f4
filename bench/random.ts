/** A deterministic random generator: the same seed gives the same choices on every machine. */
export interface Random {
  /** An integer from 0 up to, but not including, `below`. */
  below: (below: number) => number;
  /** An integer from `from` to `to`, inclusive. */
  between: (from: number, to: number) => number;
  /** True with this probability, from 0 to 1. */
  chance: (share: number) => boolean;
  one: <T>(list: readonly T[]) => T;
  /** This many distinct items of a list, in list order; the whole list if it is shorter. */
  some: <T>(list: readonly T[], count: number) => T[];
  /** An item of a list, with the first ones far more frequent, like words in a text. */
  likely: <T>(list: readonly T[]) => T;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  // Mulberry32: small, random enough for prose, and the same in every engine.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const at = <T>(list: readonly T[], index: number): T => {
    const item = list[index];
    if (item === undefined) throw new Error('Nothing can be chosen from an empty list.');
    return item;
  };
  return {
    below,
    between: (from, to) => from + below(to - from + 1),
    chance: (share) => next() < share,
    one: (list) => at(list, below(list.length)),
    some: (list, count) => {
      const left = list.map((_, index) => index);
      while (left.length > count) left.splice(below(left.length), 1);
      return left.map((index) => at(list, index));
    },
    likely: (list) => at(list, Math.floor(list.length * next() ** 2.5)),
  };
}
