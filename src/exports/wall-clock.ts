/**
 * The instant that a wall clock of a time zone shows as `2026-11-30 22:00`. As RFC 5545 has it: a time that is shown
 * twice means its first, and one that is left out is counted on from before. None lies beyond the years of four digits.
 */
export function instantOf(moment: string, timezone: string): Date {
  const shown = Date.parse(`${moment.slice(0, 10)}T${moment.slice(11) || '00:00'}:00Z`);
  const [before, after] = [shown - day, shown + day].map(
    (near) => shown - offsetAt(near, timezone),
  ) as [number, number];
  const isShownBefore = before + offsetAt(before, timezone) === shown;
  const isShownAfter = after + offsetAt(after, timezone) === shown;
  return new Date(Math.min(isShownBefore || !isShownAfter ? before : after, last));
}

const day = 86_400_000;
const last = Date.parse('9999-12-31T23:59:00Z');

/** How far a time zone's clocks are ahead of UTC at an instant, in milliseconds; 0 beyond the years of four digits. */
function offsetAt(instant: number, timezone: string): number {
  const shown = Date.parse(`${clockOf(timezone).format(instant).replace(' ', 'T')}Z`);
  return Number.isNaN(shown) ? 0 : shown - instant;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Writes `2026-11-30 22:00:00`, as Swedes do. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone });
  clocks.set(timeZone, clock);
  return clock;
}
