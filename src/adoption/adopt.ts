import { entryText } from '#starter/entry-text.ts';
import { draftOf, type Draft } from './draft.ts';
import { finishedText, type World } from './finished-page.ts';
import { folderPages, platformFiles, titleOfName } from './frame-files.ts';
import { formerAddresses } from './former-addresses.ts';
import { freeName, ofAddress } from './keys.ts';
import { Ledger } from './ledger.ts';
import { above, orderOf, type Order } from './nav-order.ts';
import { OldFolder, type OldFiles } from './old-folder.ts';
import { AssetPlaces, placesOf, type Place } from './places.ts';
import { reportText } from './report.ts';
import { Resolver } from './resolver.ts';
import { isMarkdown, oldPage, type OldPage } from './tool.ts';
import { recognised } from './tools/recognised.ts';

/** Documentation of another tool as content. */
export interface Adoption {
  /** The tool that it was written for. */
  tool: string;
  /** New files, by path below the content folder. */
  texts: Record<string, string>;
  /** Files to copy unchanged, from below the old folder to below the content folder. */
  copies: [from: string, to: string][];
  /** What was done and what is left to do, as Markdown. */
  report: string;
  pages: number;
  ledger: Ledger;
}

/** How the new content begins. */
export interface AdoptSetting {
  /** The title of the platform, where the old settings name none. */
  title: string;
}

/**
 * Makes content of a folder of another tool. Whatever is wrong with a file is told in the ledger, and the others are
 * adopted. Reads only by the given function.
 */
export async function adopt(files: OldFiles, setting: AdoptSetting): Promise<Adoption> {
  const ledger = new Ledger();
  const folder = new OldFolder(files, ledger);
  const tool = await recognised(folder, ledger);
  const parts = { folder, ledger, places: tool.parts };
  const candidates = folder.paths
    .filter((path) => path.startsWith(tool.root) && isMarkdown(path))
    .filter((path) => tool.isPage(path.slice(tool.root.length)));
  const drafts = candidates
    .map((path) => oldPage(path, tool, folder))
    .filter((page) => page !== undefined)
    .map((page) => draftOf(page, { tool, parts }));
  const own = drafts.filter(
    ({ page }) => !(parts.folder.included.has(page.path) && isPart.test(page.path)),
  );
  const pages = own.map(({ page }) => page);
  const places = placesOf(pages, ledger);
  const order = orderOf(await tool.navigation(pages), { places, ledger });
  const fileOf = ({ page, isMdx }: Draft) =>
    `${places.get(page)?.stem ?? ''}.${isMdx ? 'mdx' : 'md'}`;
  const byPage = new Map(own.map((draft) => [draft.page, { draft, file: fileOf(draft) }]));
  const assets = new AssetPlaces(tool, ledger);
  const shown = new Set<string>();
  const world: World = {
    resolver: new Resolver(pages, folder, tool),
    of: (page) => known(byPage.get(page)),
    placeOf: (path) => assets.placeOf(path),
    shows: (path) => void shown.add(path),
    ledger,
  };
  const former = formerAddresses(own, { tool, places, ledger });
  const texts: Record<string, string> = {};
  for (const draft of own) {
    const place = known(places.get(draft.page));
    const data = dataOf(draft, {
      place,
      order,
      ledger,
      changed: files.changed.get(draft.page.path),
    });
    const movedFrom = former.get(draft.page) ?? [];
    if (movedFrom.length > 0) for (const key of ofAddress) Reflect.deleteProperty(data.own, key);
    texts[fileOf(draft)] = entryText(
      { ...data.known, ...(movedFrom.length > 0 ? { movedFrom } : {}), ...data.own },
      finishedText(draft, world),
    );
  }
  Object.assign(
    texts,
    folderPages(texts, { order, names: folderNames(places) }),
    platformFiles(tool.site, setting.title),
  );
  // Files beside the pages come along, whether or not anything shows them.
  const others = folder.paths.filter((path) => !folder.used.has(path) && isOfSite(path, tool));
  for (const path of others) assets.placeOf(path);
  const copies = assets.all;
  const idle = folder.paths.filter((path) => !folder.used.has(path) && !shown.has(path));
  const isNear = (path: string) => [tool.root, ...tool.statics].some((top) => path.startsWith(top));
  const unshown = idle.filter(isNear);
  const report = reportText({
    tool: tool.name,
    root: tool.root,
    pages: own.length,
    copies,
    unshown,
    beside: idle.length - unshown.length,
    ledger,
  });
  return { tool: tool.name, texts, copies, report, pages: own.length, ledger };
}

/** Folders of parts, whose files are pages only if no page includes them. */
const isPart = /(?:^|\/)[._]?(?:includes?|partials|snippets|shared|reuse\w*)\//i;

function isOfSite(
  path: string,
  { root, statics }: { root: string; statics: readonly string[] },
): boolean {
  const isHidden = /(?:^|\/)[._](?!attachments\/)/.test(path);
  return !isHidden && !isMarkdown(path) && [root, ...statics].some((top) => path.startsWith(top));
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A page has no place.');
  return value;
}

/** The old names of folders, by their ids. */
function folderNames(places: ReadonlyMap<OldPage, Place>): Map<string, string> {
  return new Map(
    [...places].flatMap(([{ segments }, { id }]) =>
      above(id).map((folder, at) => [folder, segments[at] ?? ''] as const),
    ),
  );
}

interface About {
  place: Place;
  order: Order;
  ledger: Ledger;
  changed: string | undefined;
}

/** The front-matter of a page: title and order by page, navigation and file, then what the page had besides. */
function dataOf(
  { page, keys, title }: Draft,
  { place, order, ledger, changed }: About,
): { known: Record<string, unknown>; own: Record<string, unknown> } {
  const own = { ...keys.own };
  const standing = order.pages.get(place.id);
  const folder = page.isIndex ? order.folders.get(place.id) : undefined;
  const named = standing?.title ?? folder?.title;
  const chosen = keys.known.title ?? title ?? keys.label ?? named ?? titleOf(page);
  if (named !== undefined && named !== chosen)
    ledger.tell(
      'navigation',
      { file: page.path, line: 1 },
      `The navigation calls “${chosen}” “${named}”. Pages have one title.`,
    );
  const rank = standing?.order ?? keys.known.order;
  if (keys.known.order !== undefined && rank !== keys.known.order)
    own[freeName(keys.orderKey, own)] = keys.known.order;
  if (
    changed !== undefined &&
    !Object.keys(own).some((key) => /^x-(?:last-?mod|last-?update|updated)/.test(key))
  )
    own[freeName('last-changed', own)] = changed;
  const { description, reviewed, reviewEvery, tags, draft } = keys.known;
  const all = { title: chosen, description, order: rank, reviewed, reviewEvery, tags, draft };
  const known = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return { known, own };
}

/** A title made of the file’s name, or of its folder’s. */
function titleOf({ segments, isIndex }: OldPage): string {
  const name = (isIndex ? segments.at(-2) : segments.at(-1)) ?? 'Overview';
  return titleOfName(name);
}
