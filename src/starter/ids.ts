import { idOfName } from '#model/id-of-name.ts';
import { classifyPath } from '#source/classify-path.ts';

const longest = 50;

/** The id of a title: short, ASCII, and the fallback if that leaves nothing, as of a title in Chinese. */
export function idOf(title: string, fallback: string): string {
  const id = idOfName(title).slice(0, longest).replace(/-$/, '');
  return id || fallback;
}

/** The id of an entry's title. `path` tells where its file is; a name that can't be there gets a number. */
export function entryId(title: string, fallback: string, path: (id: string) => string): string {
  const id = idOf(title, fallback);
  const place = classifyPath(path(id));
  return place.what === 'entry' && !place.wrong ? id : `${id}-1`;
}
