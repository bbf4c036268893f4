import { datesMeant, monthsMeant, plain, quartersMeant, type Meant } from './dates-meant.ts';
import { endsOf, periodOf } from './period.ts';

/** How far ahead a target without dates is, nearest first. */
export const horizons = ['near', 'mid', 'far'] as const;
export type Horizon = (typeof horizons)[number];

/** Whether the text is a horizon: a target without dates. */
export function isHorizon(text: string | undefined): text is Horizon {
  return (horizons as readonly (string | undefined)[]).includes(text);
}

/** Whether the text is a target: a period, a range of two, a horizon or `none`. */
export function isTarget(text: string): boolean {
  return text === 'none' || isStated(text);
}

/** Whether a target says when: with dates or with a horizon. `none` says that nothing is planned. */
export function isStated(target: string | undefined): target is string {
  return isHorizon(target) || periodOf(target) !== undefined;
}

/** Whether a target is of the fiscal year, whose beginning `platform.md` states. */
export function isFiscal(target: string | undefined): target is string {
  return target !== undefined && target.includes('FY') && periodOf(target) !== undefined;
}

/** What to write in place of a text that has no one meaning; undefined if there is nothing special to say. */
export function targetHint(text: string): string | undefined {
  const [, season, year = '2027'] = seasons.exec(plain(text)) ?? [];
  const quarter = quarterOfSeason.find(([form]) => form.test(season ?? ''))?.[1];
  if (quarter !== undefined)
    return `A season is not a target, because it differs between readers. Write the quarter or half-year that you mean, such as \`${year}-Q${quarter}\` or \`${year}-H${quarter < '3' ? '1' : '2'}\`.`;
  const range = endsOf(text)?.map((each) => periodOf(each));
  const [first, last] = range ?? [];
  if (!first || !last) return undefined;
  return first.precision === last.precision
    ? 'Write the earlier end of the range first.'
    : 'Write both ends of the range in the same form: `2027-Q1/2027-Q2`.';
}

/**
 * The targets that a text may mean: `Q3 2027`, `H1 2027`, `July 2027`, `FY27 Q1`, `Q1–Q2 2027`, `mid-term`, and `TBD`
 * for `none`.
 */
export const targetsMeant: Meant = (written) => {
  const text = plain(written);
  if (
    /^(?:t\.? ?b\.? ?[dacn]\.?|to be (?:decided|determined|defined|confirmed|announced)|n\/a|offen|unbekannt|unknown|-+|\?+)$/i.test(
      text,
    )
  )
    return ['none'];
  const horizon = horizons.find((each) => horizonNames[each].test(text));
  if (horizon) return [horizon];
  const single = periodsMeant(text);
  return single.length > 0 ? single : rangesMeant(text);
};

const seasons =
  /^(?:(?:early|late|in|im) )?(spring|summer|autumn|fall|winter|frühjahr|frühling|sommer|herbst)(?:[ ,/-]*(?:of )?(\d{4}))?$/i;

/** Where most of a season lies in Europe. */
const quarterOfSeason: readonly [RegExp, string][] = [
  [/^winter$/i, '1'],
  [/^(?:spring|früh.*)$/i, '2'],
  [/^sommer$|^summer$/i, '3'],
  [/^(?:autumn|fall|herbst)$/i, '4'],
];

const horizonNames: Record<Horizon, RegExp> = {
  near: /^(?:near|short)(?:[- ]?term)?$|^kurzfristig$/i,
  mid: /^(?:mid|medium)(?:[- ]?term)?$|^mittelfristig$/i,
  far: /^(?:far|long)(?:[- ]?term)?$|^langfristig$/i,
};

function periodsMeant(text: string): readonly string[] {
  const found = [
    ...datesMeant(text),
    ...monthsMeant(text),
    ...quartersMeant(text),
    ...partMeant(text),
    ...fiscalMeant(text),
  ];
  return periodOf(text) ? [text] : found.filter((each) => periodOf(each));
}

/** `H1 2027`, `1H 2027`, `2027 H1`, `1. Halbjahr 2027`, `first half of 2027`; `third quarter of 2027`; `year 2027`. */
function partMeant(text: string): string[] {
  const [, year, part] = /^(\d{4})[ /.-]*([hq][1-4])$/i.exec(text) ?? [];
  if (year !== undefined) return [`${year}-${(part ?? '').toUpperCase()}`];
  const [, name = '', after = ''] = /^(.+?)[ /,.-]*(?:of |von )?(\d{4})$/i.exec(text) ?? [];
  if (/^(?:(?:the )?year|in|(?:das )?jahr|cy)$/i.test(name)) return [after];
  const [digit] = /^(?:h ?[12]|[12] ?h|[12]\. ?(?:halbjahr|hj\.?)|hj\.? ?[12])$/i.test(name)
    ? (/[12]/.exec(name) ?? [])
    : [];
  const half = /^(?:the )?(\p{L}+|\dst|\dnd) (?:half(?:[ -]?year)?|halbjahr)$/iu.exec(name)?.[1];
  const number = digit ?? ordinalOf(half);
  if (number !== undefined) return [`${after}-H${number}`];
  const quarter = ordinalOf(/^(?:the )?(\p{L}+|\d[a-z]{2}) (?:quarter|quartal)$/iu.exec(name)?.[1]);
  return quarter === undefined ? [] : [`${after}-Q${quarter}`];
}

/** `FY27`, `FY 2027`, `fiscal year 2027`, `GJ 2027`, `FY27 Q1`, `Q1 FY2027`, `2027 FY`. */
function fiscalMeant(text: string): string[] {
  const name = '(?:fy|gj|fiscal(?: year)?|gesch(?:ä|ae)ftsjahr)';
  const year = '((?:20)?\\d{2})';
  const part = '([qh] ?[1-4])';
  const [before, after] = [
    new RegExp(`^${part}[ /,.-]*(?:of )?${name}[ '’.-]*${year}$`, 'i').exec(text),
    new RegExp(`^${name}[ '’.-]*${year}(?:[ /,.-]*${part})?$`, 'i').exec(text),
  ];
  const [number, of] = before ? [before[2], before[1]] : [after?.[1], after?.[2]];
  if (number === undefined) return [];
  const full = number.length === 2 ? `20${number}` : number;
  return [`FY${full}${of === undefined ? '' : `-${of.replace(' ', '').toUpperCase()}`}`];
}

/** `Q1–Q2 2027`, `Q1 2027 to Q2 2027`, `2027-Q1 - 2027-Q2`, `May to July 2027`. */
function rangesMeant(text: string): string[] {
  const [, one = '', other = ''] =
    /^(.+?)(?: ?[–—] ?| - | ?\/ ?| ?\.\. ?| (?:to|until|bis) |(?<=[qh][1-4])-(?=[qh][1-4]))(.+)$/i.exec(
      text.replace(/^(?:from|between|von) /i, ''),
    ) ?? [];
  const year = /(?:FY ?)?\d{4}$/i.exec(other)?.[0] ?? '';
  const first = periodsMeant(one).length > 0 ? one : `${one} ${year}`;
  const ranges = periodsMeant(first).flatMap((from) =>
    periodsMeant(other).map((to) => `${from}/${to}`),
  );
  return ranges.filter((range) => periodOf(range));
}

function ordinalOf(word: string | undefined): string | undefined {
  const at = ordinals.findIndex((names) => names.includes(word?.toLowerCase() ?? ''));
  return at < 0 ? undefined : String(at + 1);
}

const ordinals: readonly (readonly string[])[] = [
  ['first', '1st', 'erstes'],
  ['second', '2nd', 'zweites'],
  ['third', '3rd', 'drittes'],
  ['fourth', '4th', 'last', 'viertes'],
];
