import { classifyPath } from '#source/classify-path.ts';

const longest = 50;

/** Letters that German writes as two where it has only ASCII, and those that no decomposition reaches. */
const spelled: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
};

/** The id of a title: short, ASCII, and the fallback if that leaves nothing, as of a title in Chinese. */
export function idOf(title: string, fallback: string): string {
  const id = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæœøł]/g, (letter) => spelled[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
  return id || fallback;
}

/** The id of an entry's title. `path` tells where its file is; a name that can't be there gets a number. */
export function entryId(title: string, fallback: string, path: (id: string) => string): string {
  const id = idOf(title, fallback);
  const place = classifyPath(path(id));
  return place.what === 'entry' && !place.wrong ? id : `${id}-1`;
}
