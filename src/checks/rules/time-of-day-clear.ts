import type { Catalogue } from '#catalogue/catalogue.ts';
import { timesShown } from '#model/wall-clock.ts';
import type { Place } from '#source/place.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const berlin = example('platform.md', 'timezone: Europe/Berlin');

export const timeOfDayClear = defineRule({
  id: 'time-of-day-clear',
  severity: 'warning',
  summary:
    'The times of events and notices mean one moment each: the platform states its time zone, and clocks show the time once.',
  why: 'Without a time zone, times mean UTC, so calendars show an event hours too early or too late. When clocks are changed, one hour does not exist and another exists twice.',
  examples: {
    good: { ...berlin, ...example('events/meet.md', "date: 2027-03-28\nfrom: '03:30'") },
    bad: { ...berlin, ...example('events/meet.md', "date: 2027-03-28\nfrom: '02:30'") },
  },
  *check(catalogue) {
    const { platform, platformMissing } = catalogue;
    if (platformMissing) return;
    const { timezone } = platform;
    const moments = [...timedMoments(catalogue)];
    const [first] = moments;
    if (first && platform.data.timezone === undefined) {
      yield {
        at: platform.at('timezone'),
        message: `Times such as ${first.moment.slice(11)} in ${first.at.file} need a time zone.`,
        hint: 'Add it to platform.md: `timezone: Europe/Berlin`. If times are in UTC, write `timezone: UTC`.',
      };
      return;
    }
    for (const { moment, at } of moments) {
      const times = timesShown(moment, timezone);
      if (times === 0) {
        yield {
          at,
          message: `${moment} does not exist in ${timezone}: clocks skip that hour.`,
          hint: 'Write the time that clocks show then.',
        };
      } else if (times === 2) {
        yield {
          at,
          message: `${moment} exists twice in ${timezone}: clocks repeat that hour.`,
          hint: 'Choose a time before or after that hour. Calendars take the first of the two.',
        };
      }
    }
  },
});

/** Every moment with a time of day that events and notices state. */
function* timedMoments({ events, notices }: Catalogue): Iterable<{ moment: string; at: Place }> {
  for (const { data, lastDay, at } of events) {
    if (data.from !== undefined) yield { moment: `${data.date} ${data.from}`, at: at('from') };
    if (data.to !== undefined) yield { moment: `${lastDay} ${data.to}`, at: at('to') };
  }
  for (const { data, at } of notices) {
    for (const key of ['from', 'to'] as const) {
      const moment = data[key]?.replace('T', ' ');
      if (moment !== undefined && moment.length > 10) yield { moment, at: at(key) };
    }
  }
}
