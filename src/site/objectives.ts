import { periodOf } from '#model/period.ts';
import type { Service } from '#catalogue/catalogue.ts';

type Achieved = NonNullable<Service['data']['achieved']>[number];

/** The availability last achieved: that of the period which ended last. */
export function lastAchieved(achieved: readonly Achieved[] | undefined): Achieved | undefined {
  const end = ({ period }: Achieved) => periodOf(period)?.end ?? '';
  return [...(achieved ?? [])].sort((one, other) => end(one).localeCompare(end(other))).at(-1);
}
