import { posix } from 'node:path';
import { idOfName } from '#model/id-of-name.ts';
import { quoted } from '#model/written-form.ts';
import { assetKind, nameProblem } from '#source/asset.ts';
import { classifyPath, isNeverContent } from '#source/classify-path.ts';
import type { Ledger } from './ledger.ts';
import { folderOf } from './old-folder.ts';
import { withoutEnding, type OldPage } from './tool.ts';

/** The folder of content that pages without a service belong to. */
export const home = 'guides';

/** Where a page goes, as its path below the content folder without its ending. */
export interface Place {
  /** Empty for the page of the top folder. */
  id: string;
  stem: string;
}

/**
 * A place for each page: the folders that it had, with the names that ids allow. A page that has a folder of its own name
 * becomes the page of that folder. Of pages that would have the same address, later ones get a number.
 */
export function placesOf(pages: readonly OldPage[], ledger: Ledger): Map<OldPage, Place> {
  const folders = new Set(pages.flatMap(({ segments }) => foldersAbove(idsOf(segments))));
  const taken = new Map<string, OldPage>();
  const places = new Map<OldPage, Place>();
  // The page of a folder has the first right to its address.
  for (const page of pages.toSorted((one, other) => Number(other.isIndex) - Number(one.isIndex))) {
    const ids = idsOf(page.isIndex ? page.segments.slice(0, -1) : page.segments);
    const wanted = ids.join('/');
    const id = freeId(wanted, taken, page.isIndex);
    const other = taken.get(wanted);
    if (other)
      ledger.tell(
        'changed',
        { file: page.path, line: 1 },
        `${quoted(other.path)} has the same address, so this page has the id ${quoted(id)}.`,
      );
    else if (wanted !== page.segments.slice(0, page.isIndex ? -1 : undefined).join('/'))
      ledger.tell('changed', { file: page.path, line: 1 }, `Its id is ${quoted(id || 'index')}.`);
    taken.set(id, page);
    const isFolder = id === '' || (!other && (page.isIndex || folders.has(id)));
    places.set(page, {
      id,
      stem: posix.join(home, id, isFolder ? 'index' : '').replace(/\/$/, ''),
    });
  }
  return places;
}

function idsOf(segments: readonly string[]): string[] {
  return segments.map(idSegment);
}

/** A name as a part of an id that every file system takes. */
export function idSegment(name: string): string {
  const id = idOfName(name) || 'page';
  const place = classifyPath(`${home}/${id}.md`);
  return place.what === 'entry' && !place.wrong && id !== 'index' ? id : `${id}-1`;
}

function freeId(wanted: string, taken: ReadonlyMap<string, OldPage>, isTop: boolean): string {
  const stem = wanted === '' && !isTop ? 'page' : wanted;
  if (!taken.has(stem)) return stem;
  let number = 2;
  while (taken.has(`${stem || 'index'}-${number}`)) number += 1;
  return `${stem || 'index'}-${number}`;
}

function foldersAbove(ids: readonly string[]): string[] {
  return ids.slice(0, -1).map((_, at) => ids.slice(0, at + 1).join('/'));
}

/** The places of files that are not pages, each given once. */
export class AssetPlaces {
  readonly #tool: {
    root: string;
    statics: readonly string[];
    segmentsOf: (below: string) => string[];
  };
  readonly #ledger: Ledger;
  readonly #places = new Map<string, string | undefined>();
  readonly #taken = new Set<string>();

  constructor(
    tool: { root: string; statics: readonly string[]; segmentsOf: (below: string) => string[] },
    ledger: Ledger,
  ) {
    this.#tool = tool;
    this.#ledger = ledger;
  }

  /** Each file that has a place, with it. */
  get all(): [from: string, to: string][] {
    return [...this.#places].flatMap(([from, to]) =>
      to === undefined ? [] : [[from, to] as [string, string]],
    );
  }

  /** Where a file goes; undefined if pages may not offer it. */
  placeOf(path: string): string | undefined {
    if (!this.#places.has(path)) this.#places.set(path, this.#newPlace(path));
    return this.#places.get(path);
  }

  #newPlace(path: string): string | undefined {
    const { root, statics, segmentsOf } = this.#tool;
    const top = [...statics, root].find((each) => path.startsWith(each)) ?? '';
    const below = path.slice(top.length);
    const folder = folderOf(below);
    const folders = folder === '' ? [] : segmentsOf(`${folder}/x`).slice(0, -1).map(idSegment);
    const name = plainName(posix.basename(below));
    const wanted = [home, ...folders, name].join('/');
    if (isNeverContent(wanted) || assetKind(wanted) === 'refused' || nameProblem(wanted))
      return undefined;
    let place = wanted;
    const { dir, name: stem, ext } = posix.parse(wanted);
    for (let number = 2; this.#taken.has(place.toLowerCase()); number += 1)
      place = `${dir}/${stem}-${number}${ext}`;
    this.#taken.add(place.toLowerCase());
    if (posix.basename(place) !== posix.basename(path))
      this.#ledger.tell(
        'changed',
        { file: path, line: 1 },
        `Its name is ${quoted(posix.basename(place))}.`,
      );
    return place;
  }
}

/** A file name with what addresses and all systems take. */
function plainName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/^\.+/, '')
    .replace(/[^\p{L}\p{M}\p{N} ._\-()+@,]+/gu, '-');
  return withoutEnding(plain) === '' ? `file${plain}` : plain;
}
