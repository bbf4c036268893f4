import type { InstantIndex } from '#search/instant-index.ts';
import { InstantLayer } from './instant.ts';
import { loadPagefind, type Pagefind } from './pagefind.ts';
import type { SearchWords } from './words.ts';

/** The name index, and the texts for results. */
export interface Names {
  layer: InstantLayer;
  words: SearchWords;
}

/** Loads the parts of search on demand: the names when it is opened, the full index when a query is made. */
export class Engine {
  readonly base: string;
  readonly #addresses: DOMStringMap;
  readonly #counted: 'every' | 'kind';
  #names: Promise<Names> | undefined;
  #full: Promise<Pagefind> | undefined;

  constructor(addresses: DOMStringMap, counted: 'every' | 'kind') {
    this.#addresses = addresses;
    this.#counted = counted;
    this.base = addresses.base ?? '/';
  }

  /** A failed load is retried the next time. */
  async names(): Promise<Names> {
    this.#names ??= this.#loadNames();
    return this.#names.catch((error: unknown) => {
      this.#names = undefined;
      throw error;
    });
  }

  async full(): Promise<Pagefind> {
    this.#full ??= loadPagefind(this.#addresses.bundle ?? '', this.base, this.#counted);
    return this.#full.catch((error: unknown) => {
      this.#full = undefined;
      throw error;
    });
  }

  async #loadNames(): Promise<Names> {
    const { names = '', words = '' } = this.#addresses;
    const [index, texts] = await Promise.all([
      fetched<InstantIndex>(names),
      fetched<SearchWords>(words),
    ]);
    return { layer: new InstantLayer(index, texts), words: texts };
  }
}

async function fetched<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${String(response.status)}.`);
  return response.json() as Promise<T>;
}
