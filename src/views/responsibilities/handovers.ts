import type { Duty, Handover } from '#catalogue/catalogue.ts';
import { comingOf } from '#catalogue/handover.ts';

/** Planned handovers, soonest first. */
export function comingHandovers(handovers: readonly Handover[]): Handover[] {
  return comingOf(handovers);
}

/** Planned handovers of one duty. */
export function handoversOf({ id }: Pick<Duty, 'id'>, handovers: readonly Handover[]): Handover[] {
  return comingOf(handovers).filter(({ duty }) => duty.id === id);
}
