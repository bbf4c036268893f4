import type { SearchKind } from '#model/search-kinds.ts';
import type { Hit } from './rank.ts';

/** A page opened from search. */
interface Recent {
  title: string;
  address: string;
  kind: SearchKind;
}

const key = 'plinth-recent';
const maxPages = 5;

/** The pages last opened from search in this browser, newest first. They never leave it. */
export function recentHits(): Hit[] {
  return stored().map(({ title, address, kind }) => ({
    address,
    name: { title, address, kind, context: undefined, leaving: false },
  }));
}

/** Remembers the page of the chosen result. */
export function remember(link: HTMLAnchorElement): void {
  const hit = link.closest<HTMLElement>('.hit');
  const title = hit?.querySelector('b')?.textContent ?? '';
  const { pathname: address } = new URL(link.href);
  const kind = (hit?.dataset.kind ?? 'docs') as SearchKind;
  const others = stored().filter((each) => each.address !== address);
  try {
    localStorage.setItem(
      key,
      JSON.stringify([{ title, address, kind }, ...others].slice(0, maxPages)),
    );
  } catch {
    // If storage is blocked, nothing is remembered.
  }
}

function stored(): Recent[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(found) ? (found as Recent[]) : [];
  } catch {
    return [];
  }
}
