import { forms } from '#model/values.ts';
import { numbersMeant } from '#model/numbers-meant.ts';
import { safeParse, type z } from 'zod';
import { bare, defOf, valuesOf } from './expected.ts';
import type { FrontMatter, Path } from './front-matter.ts';
import type { RangedProblem } from './problem.ts';
import { inQuotes } from './yaml-traps.ts';

/** What to write instead of a value in another form, and the fix if it can mean only one thing. */
export type MeantValue = Pick<RangedProblem, 'hint' | 'fix'>;

/** Reads a value that a field does not take: a date in another notation, a decimal comma, a value in capitals. */
export function meantValue(
  field: z.core.$ZodType,
  front: FrontMatter,
  path: Path,
  value: unknown,
): MeantValue | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const answers = [...new Set(answersTo(field, value, front.written(path)))];
  if (answers.length === 0) return undefined;
  const [first = '', ...others] = answers.map((answer) => `\`${answer}\``);
  const or = others.length === 0 ? '' : ` or ${others.join(' or ')}`;
  const isComma = takesNumber(field) && String(value).includes(',');
  return {
    hint: `${isComma ? 'A number needs a decimal point, not a comma: write' : 'Write'} ${first}${or}.`,
    fix: others.length === 0 ? { range: front.place(path), text: answers[0] ?? '' } : undefined,
  };
}

function answersTo(field: z.core.$ZodType, value: string | number, written: string): string[] {
  if (typeof value === 'string' && takesNumber(field)) {
    const numbers = numbersMeant(value).filter((number) => safeParse(field, number).success);
    if (numbers.length > 0) return numbers.map(String);
  }
  const text = typeof value === 'string' ? value : written;
  const meant = forms.get(bare(field))?.meant?.(text) ?? [];
  if (meant.length > 0) return meant.map(asYaml);
  return valuesOf(field).filter((each) => bareName(each) === bareName(text));
}

/** Whether the field takes a number, perhaps besides other values. */
function takesNumber(field: z.core.$ZodType): boolean {
  const def = defOf(field);
  return def.type === 'number' || (def.type === 'union' && def.options.some(takesNumber));
}

/** A value without what people write differently: capitals, spaces and underscores. */
function bareName(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}

/** A text as YAML, in quotes if YAML might read it as something else. */
function asYaml(text: string): string {
  return /^[\da-z](?:[\w ./-]*\w)?$/i.test(text) ? text : inQuotes(text);
}
