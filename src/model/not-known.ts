/** Written instead of a fact that is demanded and that nobody knows yet. */
export const notKnown = 'not-known';

/** Written instead of the day on which a service ends, while that is still to be decided. */
export const notDecided = 'not-decided';

/** The keys that take them. A key of this name takes them in every kind whose schema says so. */
export const knowable = ['objectives', 'support', 'retireOn', 'reviewed'] as const;

export type Knowable = (typeof knowable)[number];
export type NotKnown = typeof notKnown | typeof notDecided;

/** The facts of an entry that are not known, by key. */
export type NotKnownFacts = Readonly<Partial<Record<Knowable, NotKnown>>>;

/** Front-matter without what is not known: a key of `knowable` has a value, or is missing. */
export type Known<D> = {
  [P in keyof D as P extends Knowable ? never : P]: D[P];
} & {
  [P in keyof D as P extends Knowable ? P : never]?: Exclude<D[P], NotKnown> | undefined;
};

/** Parts what is known from what is not, so that nothing takes the latter for a value. */
export function knownApart<D extends object>(
  written: D,
): { data: Known<D>; notKnown: NotKnownFacts } {
  const facts = written as Partial<Record<Knowable, unknown>>;
  const open = knowable.filter((key) => facts[key] === notKnown || facts[key] === notDecided);
  if (open.length === 0) return { data: written, notKnown: {} };
  const known = Object.entries(written).filter(([key]) => !open.includes(key as Knowable));
  return {
    data: Object.fromEntries(known) as Known<D>,
    notKnown: Object.fromEntries(open.map((key) => [key, facts[key]])),
  };
}
