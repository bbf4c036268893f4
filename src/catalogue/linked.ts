import type { Kind } from '#model/kinds.ts';
import { knownApart } from '#model/not-known.ts';
import type { ValidEntry } from '#source/entry.ts';
import { addressOf } from './address.ts';
import type { Linked } from './catalogue.ts';
import type { Shown } from './shown.ts';

/** The fields that every catalogue object takes from its entry. */
export function linked<K extends Kind>(
  entry: ValidEntry<K>,
  { draft, visibility }: Shown,
): Linked<K> {
  const { kind, id, title, file, text, references, body, former, at } = entry;
  const { data, notKnown } = knownApart(entry.data);
  return {
    kind,
    id,
    title,
    file,
    text,
    address: addressOf(kind, id),
    data,
    notKnown,
    references,
    body,
    former,
    at,
    draft,
    visibility,
  };
}
