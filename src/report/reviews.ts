import { serviceIdOf } from '#catalogue/address.ts';
import { kindNames } from '#model/kinds.ts';
import type { Change } from './change.ts';
import type { Pair, Pairs } from './pairs.ts';
import { counted } from '#model/phrase.ts';
import { listed } from './phrase.ts';

/** One line for all entries that say only that they were reviewed. */
export function reviews(pairs: Pairs): Change[] {
  const reviewed = kindNames.flatMap((kind) =>
    (pairs.of(kind).kept as Pair[]).filter(({ before, after }) => {
      const [was, is] = [before, after].map(({ data, notKnown }) => ({ ...data, ...notKnown })) as [
        { reviewed?: string },
        { reviewed?: string },
      ];
      return was.reviewed !== is.reviewed;
    }),
  );
  if (reviewed.length === 0) return [];
  const names = reviewed.map(({ after }) =>
    after.kind === 'matrix' ? `Responsibilities of ${serviceIdOf(after.id)}` : after.title,
  );
  return [
    {
      kind: 'reviewed',
      group: 'others',
      subject: 'Reviews',
      says: `${counted(reviewed.length, 'entry has', 'entries have')} another date of review: ${listed(names)}`,
      about: [],
    },
  ];
}
