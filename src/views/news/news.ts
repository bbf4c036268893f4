import type { Event, Notice, Release, Survey } from '#catalogue/catalogue.ts';
import type { Site } from '#site/site.ts';

/** Upcoming events, soonest first and including those that still go on, and past events, newest first. */
export function eventsByTime<E extends Pick<Event, 'data' | 'lastDay'>>(
  events: Iterable<E>,
  today: string,
): { upcoming: E[]; past: E[] } {
  const sorted = newestFirst(events);
  return {
    upcoming: sorted.filter(({ lastDay }) => lastDay >= today).reverse(),
    past: sorted.filter(({ lastDay }) => lastDay < today),
  };
}

/** The notices to show where they concern readers: current ones, and announced ones, soonest first. */
export function noticesToShow<N extends Pick<Notice, 'data' | 'current' | 'coming'>>(
  notices: Iterable<N>,
): { current: N[]; coming: N[] } {
  const all = [...notices];
  return {
    current: all.filter(({ current }) => current),
    coming: all
      .filter(({ coming }) => coming)
      .sort((one, other) => one.data.from.localeCompare(other.data.from)),
  };
}

/** When a notice begins and ends, as a sentence. */
export function noticeSpan(
  { data: { kind, from, to }, current }: Pick<Notice, 'data' | 'current'>,
  { words, format, catalogue }: Pick<Site, 'words' | 'format'> & { catalogue: { today: string } },
): string {
  // The hour of the build is not known, so what begins on its day may not have begun. An incident has.
  const lasts = current && (kind === 'incident' || from.slice(0, 10) < catalogue.today);
  const end = to === undefined ? undefined : format.moment(to);
  return words.service.span(format.moment(from), end, lasts);
}

/** Current notices, upcoming ones (soonest first) and past ones (newest first). */
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

/** Releases by month, newest first. */
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

/** Entries with a date, newest first. */
export function newestFirst<E extends { data: { date: string } }>(entries: Iterable<E>): E[] {
  return [...entries].sort((one, other) => other.data.date.localeCompare(one.data.date));
}

/** Whether a survey is open today. */
export function isOpen({ data: { opens, closes } }: Pick<Survey, 'data'>, today: string): boolean {
  return closes !== undefined && (opens === undefined || opens <= today) && today <= closes;
}

/** The response rate in percent; undefined if a number is missing. */
export function responseRate({
  data: { invited, answered },
}: Pick<Survey, 'data'>): number | undefined {
  if (!invited || answered === undefined) return undefined;
  return Math.round((answered / invited) * 100);
}

/** The next event that takes place, including one that goes on; undefined if all have passed. */
export function nextEvent<E extends Pick<Event, 'data' | 'lastDay' | 'isCancelled'>>(
  events: readonly E[],
  today: string,
): E | undefined {
  return events
    .filter(({ lastDay, isCancelled }) => lastDay >= today && !isCancelled)
    .sort((one, other) => one.data.date.localeCompare(other.data.date))[0];
}
