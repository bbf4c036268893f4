import type { Platform } from '#catalogue/catalogue.ts';

/** What somebody gains, with the figure that shows it and how that was counted. */
export interface Benefit {
  text: string;
  figure?: string | undefined;
  note?: string | undefined;
}

/** Benefits as pages show them; authors may write a plain sentence. */
export function benefitsOf(written: Platform['data']['benefits']): Benefit[] {
  return (written ?? []).map((benefit) =>
    typeof benefit === 'string' ? { text: benefit } : benefit,
  );
}

/** A figure as its number and what is counted: `3.1` and `days a month`; whole where it begins with no number. */
export function figureParts(figure: string): { number: string; unit: string | undefined } {
  const [, number = figure, unit] = /^(\S*\d\S*)\s+(.+)$/.exec(figure) ?? [];
  return { number, unit };
}
