import { inWords } from '#model/phrase.ts';
import { forms } from '#model/values.ts';
import type { z } from 'zod';
import { bare, defOf, isOptional, valuesOf } from './expected.ts';

/** How to write a list of such items: the keys that an item has, and an item as an example. */
export function listHint(element: z.core.$ZodType): string {
  const group = groupIn(element);
  if (!group) return `Write a list, with a hyphen before each item: \`- ${exampleOf(element)}\`.`;
  const fields = Object.entries(group.shape);
  const needed = fields.filter(([, field]) => !isOptional(field));
  const rest = fields.filter(([, field]) => isOptional(field)).map(([key]) => `\`${key}\``);
  const has = `Each item has ${inWords(needed.map(([key]) => `\`${key}\``))}`;
  const may = rest.length > 0 ? `, and may have ${inWords(rest)}` : '';
  const shown = needed.map(([key, field]) => `${key}: ${exampleOf(field)}`).join(', ');
  return `Write a list, with a hyphen before each item. ${has}${may}: \`- { ${shown} }\`.`;
}

/** The group of keys that an item is, or may be. */
function groupIn(element: z.core.$ZodType): z.core.$ZodObjectDef | undefined {
  const def = defOf(element);
  if (def.type === 'object') return def;
  if (def.type !== 'union') return undefined;
  return def.options.every((option) => defOf(option).type !== 'string')
    ? def.options.map(groupIn).find((option) => option !== undefined)
    : undefined;
}

/** A value that the field takes: the one that its hint shows, or dots for a text. */
function exampleOf(field: z.core.$ZodType): string {
  const [, shown] = /`([^`<…]+)`/.exec(forms.get(bare(field))?.hint ?? '') ?? [];
  if (shown !== undefined && !/[\s=]|\.md/.test(shown)) return shown.replace(/\/\/$/, '//…');
  const [value] = valuesOf(field);
  if (value !== undefined) return value;
  const def = defOf(field);
  const [first] = def.type === 'union' ? def.options : [];
  if (first) return exampleOf(first);
  return { number: '1', boolean: 'true', array: '[…]', object: '{ … }' }[def.type as string] ?? '…';
}
