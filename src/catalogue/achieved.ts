import { periodOf } from '#model/period.ts';
import type { Service } from './catalogue.ts';

type Achieved = NonNullable<Service['data']['achieved']>[number];

/** The most recent availability figure: that of the period which ended last. */
export function lastAchieved(achieved: readonly Achieved[] | undefined): Achieved | undefined {
  const end = ({ period }: Achieved) => periodOf(period)?.end ?? '';
  return [...(achieved ?? [])].sort((one, other) => end(one).localeCompare(end(other))).at(-1);
}

/** Whether the latest availability meets the promise; undefined if either is missing. */
export function keptPromise({ objectives, achieved }: Service['data']): boolean | undefined {
  const last = lastAchieved(achieved);
  if (typeof objectives?.availability !== 'number' || !last) return undefined;
  return last.availability >= objectives.availability;
}
