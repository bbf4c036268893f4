import { quoted } from '#model/written-form.ts';
import type { Ledger } from './ledger.ts';
import { folderOf } from './old-folder.ts';
import type { Place } from './places.ts';
import type { NavItem, Navigation, OldPage } from './tool.ts';

/** What a navigation says of a page or a folder. */
export interface Standing {
  title?: string | undefined;
  order?: number | undefined;
}

/** What a navigation says, by the ids of pages and of folders. */
export interface Order {
  pages: Map<string, Standing>;
  folders: Map<string, Standing>;
}

/**
 * The order of pages and folders among their siblings, and the titles that the navigation gives them. A group that is no
 * folder has no counterpart, and is told.
 */
export function orderOf(
  { items, folders }: Navigation,
  { places, ledger }: { places: ReadonlyMap<OldPage, Place>; ledger: Ledger },
): Order {
  const idOf = new Map([...places].map(([{ path }, { id }]) => [path, id]));
  const known: Known = { idOf, places, folders: new Set([...idOf.values()].flatMap(above)) };
  const order: Order = { pages: new Map(), folders: new Map() };
  const ranks = new Map<string, number>();
  const isMissing = new Set<string>();
  const rank = (id: string) => {
    const parent = folderOf(id);
    const own = standing(order.folders, id);
    if (own.order !== undefined) return;
    const next = (ranks.get(parent) ?? 0) + 1;
    ranks.set(parent, next);
    own.order = next;
  };
  const visit = (these: readonly NavItem[]) => {
    for (const item of these) {
      const id = item.page === undefined ? undefined : idOf.get(item.page.replace(/^\.\//, ''));
      if (item.page !== undefined && id === undefined) isMissing.add(item.page);
      if (id !== undefined) {
        for (const folder of above(id)) rank(folder);
        if (id !== '') rank(id);
        standing(order.pages, id).title ??= item.title;
      }
      const whole = item.folder === undefined ? undefined : folderId(item.folder, places);
      if (whole !== undefined && whole !== '')
        for (const each of [...above(whole), whole]) rank(each);
      if (item.items === undefined) continue;
      visit(item.items);
      const shared = sharedFolder(item, known);
      if (item.title === undefined) continue;
      if (shared !== '' && order.folders.get(shared)?.title === undefined)
        standing(order.folders, shared).title = item.title;
      else if (id === undefined && order.folders.get(shared)?.title !== item.title)
        ledger.tell(
          'navigation',
          undefined,
          `The group ${quoted(item.title)} is no folder. Its pages keep their order, without a heading above them.`,
        );
    }
  };
  visit(items);
  for (const page of isMissing)
    ledger.tell('navigation', undefined, `The navigation names ${quoted(page)}, which is no page.`);
  for (const [path, facts] of folders) {
    const id = folderId(path, places);
    if (id !== undefined && id !== '') Object.assign(standing(order.folders, id), defined(facts));
  }
  for (const [id, { order: number }] of order.folders)
    if (number !== undefined) standing(order.pages, id).order = number;
  return order;
}

function standing(map: Map<string, Standing>, id: string): Standing {
  const known = map.get(id) ?? {};
  map.set(id, known);
  return known;
}

function defined(facts: Standing): Standing {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** The folders on the way to an id, the topmost first. */
export function above(id: string): string[] {
  const names = id.split('/').slice(0, -1);
  return names.map((_, at) => names.slice(0, at + 1).join('/'));
}

interface Known {
  idOf: ReadonlyMap<string, string>;
  places: ReadonlyMap<OldPage, Place>;
  /** The ids of all folders. */
  folders: ReadonlySet<string>;
}

/** The ids of the folders that the pages of a group lie in; the page of a folder lies in it. */
function foldersIn(item: NavItem, known: Known): string[] {
  const id = item.page === undefined ? undefined : known.idOf.get(item.page);
  const whole = item.folder === undefined ? undefined : folderId(item.folder, known.places);
  return [
    ...(id === undefined ? [] : [known.folders.has(id) ? id : folderOf(id)]),
    ...(whole === undefined ? [] : [whole]),
    ...(item.items ?? []).flatMap((each) => foldersIn(each, known)),
  ];
}

/** The deepest folder that holds all pages of a group; empty for the topmost. */
function sharedFolder(item: NavItem, known: Known): string {
  const folders = foldersIn(item, known);
  const [first = ''] = folders;
  const candidates = [first, ...above(first).toReversed()];
  const holds = (folder: string) =>
    folders.every((each) => each === folder || each.startsWith(`${folder}/`));
  return candidates.find(holds) ?? '';
}

/** The id of an old folder, by that of a page in it. */
function folderId(path: string, places: ReadonlyMap<OldPage, Place>): string | undefined {
  for (const [page, { id }] of places) {
    if (!page.path.startsWith(`${path}/`)) continue;
    const deeper = page.path.slice(path.length + 1).split('/').length - (page.isIndex ? 1 : 0);
    return id
      .split('/')
      .slice(0, id.split('/').length - deeper)
      .join('/');
  }
  return undefined;
}
