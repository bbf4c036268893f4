import type { DutyCell } from '#catalogue/catalogue.ts';
import { plainText } from '#catalogue/plain-text.ts';

/** A cell as authors write it: `A/R: text`; empty without a part in the duty. */
export function cellText(cell: DutyCell | undefined): string {
  if (!cell) return '';
  const letters = byWeight.filter((letter) => cell.letters.includes(letter)).join('/');
  return cell.text === undefined ? letters : `${letters}: ${plainText(cell.text)}`;
}

/** The accountable layer comes first. */
const byWeight = ['A', 'R', 'C', 'I'] as const;
