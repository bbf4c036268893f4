import { notKnown as unknown, type Knowable, type NotKnownFacts } from '#model/not-known.ts';
import type { Service } from './catalogue.ts';

/** A fact that is not known, by its key. */
export type UnknownFact = Knowable | 'availability' | 'rpo' | 'rto' | 'hours';

/** Something that may say that some of its facts are not known. */
export interface Stating {
  data: object;
  notKnown: NotKnownFacts;
}

/** The facts that an entry says are not known, in the order of their keys, those within a group included. */
export function unknownFacts({ notKnown, data }: Stating): UnknownFact[] {
  const { objectives, support } = data as Partial<Service['data']>;
  const within = (['availability', 'rpo', 'rto'] as const).filter(
    (key) => objectives?.[key] === unknown,
  );
  const hours = support?.hours === unknown ? (['hours'] as const) : [];
  return [...(Object.keys(notKnown) as Knowable[]), ...within, ...hours];
}
