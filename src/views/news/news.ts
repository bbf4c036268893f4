import type { Event, Notice, Release, Survey } from '#catalogue/catalogue.ts';

/** Events that are still to come, soonest first and today's included, and those that have passed, newest first. */
export function eventsByTime<E extends Pick<Event, 'data'>>(
  events: Iterable<E>,
  today: string,
): { upcoming: E[]; past: E[] } {
  const sorted = newestFirst(events);
  return {
    upcoming: sorted.filter(({ data }) => data.date >= today).reverse(),
    past: sorted.filter(({ data }) => data.date < today),
  };
}

/** Notices that hold today, those to come (soonest first), and those that have passed (newest first). */
export function noticesByTime<N extends Pick<Notice, 'data' | 'current'>>(
  notices: Iterable<N>,
  today: string,
): { current: N[]; coming: N[]; past: N[] } {
  const sorted = [...notices].sort((one, other) => other.data.from.localeCompare(one.data.from));
  const others = sorted.filter(({ current }) => !current);
  const isComing = ({ data }: N) => data.from.slice(0, 10) > today;
  return {
    current: sorted.filter(({ current }) => current),
    coming: others.filter(isComing).reverse(),
    past: others.filter((notice) => !isComing(notice)),
  };
}

/** Releases by month, the newest month and the newest release first. */
export function releasesByMonth<R extends Pick<Release, 'data'>>(
  releases: Iterable<R>,
): { month: string; releases: R[] }[] {
  const months = new Map<string, R[]>();
  for (const release of newestFirst(releases)) {
    const month = release.data.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), release]);
  }
  return [...months].map(([month, releases]) => ({ month, releases }));
}

/** Entries with a date, the newest first. */
export function newestFirst<E extends { data: { date: string } }>(entries: Iterable<E>): E[] {
  return [...entries].sort((one, other) => other.data.date.localeCompare(one.data.date));
}

/** Whether one can take part in a survey today. */
export function isOpen({ data: { opens, closes } }: Pick<Survey, 'data'>, today: string): boolean {
  return closes !== undefined && (opens === undefined || opens <= today) && today <= closes;
}

/** How many in a hundred of those asked have answered, where both are known. */
export function responseRate({
  data: { invited, answered },
}: Pick<Survey, 'data'>): number | undefined {
  if (!invited || answered === undefined) return undefined;
  return Math.round((answered / invited) * 100);
}
