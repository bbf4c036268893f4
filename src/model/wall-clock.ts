/**
 * The instant when clocks in a time zone show `2026-11-30 22:00`. As in RFC 5545, a time that occurs twice means its
 * first occurrence, and a skipped time is counted on from before the gap. Never later than the
 * last minute of the year 9999.
 */
export function instantOf(moment: string, timezone: string): Date {
  const { before, after, isShownBefore, isShownAfter } = instantsNear(moment, timezone);
  return new Date(Math.min(isShownBefore || !isShownAfter ? before : after, last));
}

/** How often clocks in a time zone show a moment: not at all or twice when they are changed, otherwise once. */
export function timesShown(moment: string, timezone: string): 0 | 1 | 2 {
  const { before, after, isShownBefore, isShownAfter } = instantsNear(moment, timezone);
  if (!isShownBefore && !isShownAfter) return 0;
  return isShownBefore && isShownAfter && before !== after ? 2 : 1;
}

/** The instants that a moment means by the offsets of the days before and after, and whether clocks show it then. */
function instantsNear(moment: string, timezone: string) {
  const shown = Date.parse(`${moment.slice(0, 10)}T${moment.slice(11) || '00:00'}:00Z`);
  const [before, after] = [shown - day, shown + day].map(
    (near) => shown - offsetAt(near, timezone),
  ) as [number, number];
  return {
    before,
    after,
    isShownBefore: before + offsetAt(before, timezone) === shown,
    isShownAfter: after + offsetAt(after, timezone) === shown,
  };
}

const day = 86_400_000;
const last = Date.parse('9999-12-31T23:59:00Z');

/** The offset of a time zone from UTC at an instant, in milliseconds; 0 if the year does not have four digits. */
function offsetAt(instant: number, timezone: string): number {
  const shown = Date.parse(`${clockOf(timezone).format(instant).replace(' ', 'T')}Z`);
  return Number.isNaN(shown) ? 0 : shown - instant;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Formats as `2026-11-30 22:00:00`, which is Swedish style. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone });
  clocks.set(timeZone, clock);
  return clock;
}
