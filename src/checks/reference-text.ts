import { nearest } from '#model/nearest.ts';
import { quoted } from '#model/written-form.ts';
import type { DescribedKey } from '#source/described-keys.ts';
import { references, type Reference } from './reference.ts';

/**
 * The reference of a kind (`service`) or of one of its keys (`service.owner`) as terminal text; undefined if the name
 * begins with no kind. Throws a sentence if the kind has no such key.
 */
export function referenceText(name: string): string | undefined {
  const [kind, ...rest] = name.split('.');
  const reference = references().find(({ id }) => id === kind);
  if (!reference) return undefined;
  const anchor = rest.join('.').replaceAll(/\[\]|[<>]/g, '');
  if (anchor === '') return kindText(reference);
  const { id, keys } = reference;
  const key = keys.find((each) => each.anchor === anchor);
  if (!key) {
    const anchors = keys.map((each) => each.anchor);
    const top = anchors.filter((each) => !each.includes('.'));
    const near = nearest(anchor, anchors);
    const advice =
      near === undefined ? `Valid keys: ${top.join(', ')}.` : `Did you mean “${id}.${near}”?`;
    throw new Error(`The kind “${id}” has no key ${quoted(anchor)}. ${advice}`);
  }
  const below = keys.filter(
    ({ path }) => path.startsWith(`${key.path}.`) || path.startsWith(`${key.path}[].`),
  );
  return `${id}.${keyText(key)}\n${below.length === 0 ? '' : `\n${list(below)}\n`}`;
}

/** What can be explained besides rules. */
export function referenceNames(): string[] {
  return references().flatMap(({ id, keys }) => [
    id,
    ...keys.map(({ anchor }) => `${id}.${anchor}`),
  ]);
}

function kindText({ id, files, summary, keys, example }: Reference): string {
  const examples = Object.entries(example).map(
    ([path, text]) => `  ${path}\n${text.trimEnd().replaceAll(/^/gm, '  │ ')}`,
  );
  return [`${id}  (${files})\n${summary}`, list(keys), ...examples].join('\n\n') + '\n';
}

function list(keys: readonly DescribedKey[]): string {
  const width = Math.max(...keys.map(({ path }) => path.length));
  return keys
    .map(({ path, needed, meaning }) => `${needed ? '*' : ' '} ${path.padEnd(width)}  ${meaning}`)
    .join('\n')
    .concat('\n\n* needed, in the group that it is in');
}

function keyText({ path, needed, meaning, type, form, values, otherwise }: DescribedKey): string {
  // The keys of a group follow below.
  const isGroup = form.startsWith('Write its keys') || values.length > 0;
  const allowed = values.length === 0 ? '' : ` ${values.join(', ')}`;
  return [
    `${path}  (${needed ? 'needed' : 'optional'})`,
    meaning,
    '',
    `Type: ${type}${allowed}`,
    ...(isGroup ? [] : [form]),
    ...(otherwise === undefined ? [] : [`Default: ${otherwise}`]),
  ].join('\n');
}
