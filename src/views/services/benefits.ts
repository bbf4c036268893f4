import type { Platform } from '#catalogue/catalogue.ts';

/** A benefit with its figure and how that was measured. */
export interface Benefit {
  text: string;
  figure?: string | undefined;
  note?: string | undefined;
}

/** Benefits for display. Authors may also write a plain sentence. */
export function benefitsOf(written: Platform['data']['benefits']): Benefit[] {
  return (written ?? []).map((benefit) =>
    typeof benefit === 'string' ? { text: benefit } : benefit,
  );
}

/** Splits a figure into number and unit: `3.1` and `days a month`. Not split if it doesn't begin with a number. */
export function figureParts(figure: string): { number: string; unit: string | undefined } {
  const [, number = figure, unit] = /^(\S*\d\S*)\s+(.+)$/.exec(figure) ?? [];
  return { number, unit };
}
