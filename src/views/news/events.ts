import type { Event } from '#catalogue/catalogue.ts';

/** The next event, including today's; undefined if all have passed. */
export function nextEvent<E extends Pick<Event, 'data'>>(
  events: readonly E[],
  today: string,
): E | undefined {
  return events
    .filter(({ data }) => data.date >= today)
    .sort((one, other) => one.data.date.localeCompare(other.data.date))[0];
}
