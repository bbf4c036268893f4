import { facetsIn } from '#search/facets.ts';
import { answer, hitsFrom, type Answer } from './answer.ts';
import { element } from './element.ts';
import { Engine, type Names } from './engine.ts';
import type { Hit } from './rank.ts';
import { partsOf, type PanelParts } from './panel-parts.ts';
import { addressOf, isEmpty, type Query } from './query.ts';
import { recentHits, remember } from './recent.ts';
import { refill } from './refill.ts';
import { showFacets } from './show-facets.ts';
import { showHits } from './show-hits.ts';
import { keepSought } from './sought.ts';
import { help, tell } from './tell.ts';

export interface PanelOptions {
  /** Prefix of the options' ids, if results are options of a list box. */
  options?: string;
  /** Called with each query of the reader before it is answered. */
  onQuery?: (query: Query, by: 'typing' | 'choosing') => void;
  /** Called when other results are shown. */
  onResults?: () => void;
}

const pageful = 10;
/** Milliseconds without typing before the full index is searched. Names answer at once. */
const pause = 250;
const longest = 200;

/** Search in a part of the page: answers queries and selections. Only the latest query counts. */
export class SearchPanel {
  readonly parts: PanelParts;
  readonly #options: PanelOptions;
  readonly #engine: Engine;
  #asked = 0;
  #timer = 0;

  constructor(root: HTMLElement, options: PanelOptions = {}) {
    this.parts = partsOf(root);
    this.#options = options;
    this.#engine = new Engine(root.dataset, options.options === undefined ? 'every' : 'kind');
    this.parts.input.addEventListener('input', () => this.#askSoon());
    this.parts.input.addEventListener('keydown', (event) => {
      // Enter searches at once. On a selected result, the list box handles it.
      const chosen = this.parts.list.querySelector('[aria-selected="true"]');
      if (event.key !== 'Enter' || event.isComposing || chosen) return;
      event.preventDefault();
      this.#ask('typing');
    });
    this.parts.filters.addEventListener('change', () => this.#ask('choosing'));
    this.parts.list.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (!link) return;
      remember(link);
      keepSought(this.query.text);
    });
  }

  get query(): Query {
    const form = new FormData(this.parts.filters);
    const chosen = facetsIn(form.keys()).map(
      (facet) => [facet, form.getAll(facet).map(String)] as const,
    );
    return {
      text: this.parts.input.value.trim().slice(0, longest),
      chosen: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
    };
  }

  /** Loads the names, then shows suggestions or answers the current query. */
  async open(): Promise<void> {
    if (!isEmpty(this.query)) {
      this.#askSoon();
      return;
    }
    const asked = (this.#asked += 1);
    await this.#safely(async () => {
      const { words } = await this.#engine.names();
      if (asked === this.#asked) this.#clear(words.prompt, words.values.kind);
    });
  }

  /** Answers a query from elsewhere, such as an address. */
  async show(query: Query): Promise<void> {
    if (this.parts.input.value.trim() !== query.text) this.parts.input.value = query.text;
    const asked = (this.#asked += 1);
    const { list, status } = this.parts;
    list.ariaBusy = 'true';
    if (list.childElementCount === 0 && !isEmpty(query))
      status.replaceChildren(status.dataset.working ?? '');
    await this.#safely(async () => {
      const names = await this.#engine.names();
      if (asked === this.#asked && list.childElementCount === 0) this.#listNames(query, names);
      const found = await answer(await this.#engine.full(), names, query, this.#engine.base);
      if (asked !== this.#asked) return;
      if (found) this.#tell(found, query, names);
      else this.#clear(names.words.prompt, names.words.values.kind);
    });
    if (asked === this.#asked) list.ariaBusy = 'false';
  }

  /** Reports a loading failure and keeps the results found by name. */
  async #safely(work: () => Promise<void>): Promise<void> {
    const { status, filters, after } = this.parts;
    try {
      await work();
    } catch (error) {
      status.replaceChildren(status.dataset.failed ?? '', ' ', ...this.#elsewhere());
      filters.replaceChildren();
      after.replaceChildren();
      console.error(error);
    }
  }

  #elsewhere(): HTMLElement[] {
    const { elsewhere, elsewhereTitle = '' } = this.parts.status.dataset;
    return elsewhere === undefined ? [] : [element('a', { href: elsewhere }, elsewhereTitle)];
  }

  #askSoon(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#ask('typing'), pause);
    this.#asked += 1;
    const { list } = this.parts;
    list.ariaBusy = 'true';
    const { query } = this;
    if (isEmpty(query)) return;
    void this.#engine.names().then(
      (names) => {
        // Results found by name must not replace the full answer.
        if (list.ariaBusy === 'true' && this.query.text === query.text)
          this.#listNames(query, names);
      },
      () => undefined,
    );
  }

  /** Shows results found by name, which don’t know filters. */
  #listNames(query: Query, { layer, words }: Names): void {
    if (Object.keys(query.chosen).length > 0) return;
    const base = this.#engine.base.replace(/\/$/, '');
    const hits = layer.find(query.text).map((name) => ({ address: base + name.address, name }));
    if (hits.length > 0) this.#list(hits, query, words.values.kind);
  }

  #ask(by: 'typing' | 'choosing'): void {
    window.clearTimeout(this.#timer);
    const { query } = this;
    this.#options.onQuery?.(query, by);
    void this.show(query);
  }

  #tell(found: Answer, query: Query, { layer, words }: Names): void {
    const { status, filters, after } = this.parts;
    const { outcome, hits } = found;
    status.replaceChildren(
      ...tell(found, words, (text) => {
        void this.show({ ...query, text });
      }),
      ...(hits.length === 0 ? help(layer.index, words) : []),
    );
    this.#list(hits.slice(0, pageful), query, words.values.kind);
    refill(filters, [
      ...showFacets(outcome, query, words),
      ...(Object.keys(query.chosen).length > 0 ? [this.#clearButton(words.clear)] : []),
    ]);
    after.replaceChildren(...this.#more(found, query, words));
  }

  #list(hits: readonly Hit[], query: Query, kinds: HitKinds = {}): void {
    const { list } = this.parts;
    list.replaceChildren(...this.#shown(hits, query, kinds));
    list.hidden = hits.length === 0;
    this.#options.onResults?.();
  }

  #shown(hits: readonly Hit[], { text }: Query, kinds: HitKinds = {}): HTMLLIElement[] {
    return showHits(hits, { query: text, options: this.#options.options, kinds });
  }

  /** The link to the remaining results: to the search page, or on that page a button. */
  #more(found: Answer, query: Query, words: Names['words']): HTMLElement[] {
    const { list, root, after } = this.parts;
    if (found.total <= list.childElementCount) return [];
    if (this.#options.options !== undefined) {
      return [element('a', { href: `${root.dataset.page ?? ''}${addressOf(query)}` }, words.all)];
    }
    const button = element('button', { type: 'button', class: 'button' }, words.more);
    let shown = pageful;
    button.addEventListener('click', () => {
      void hitsFrom(found, shown, pageful).then((more) => {
        shown += more.length;
        const items = this.#shown(more, query, words.values.kind);
        list.append(...items);
        if (shown >= found.total) after.replaceChildren();
        items[0]?.querySelector('a')?.focus();
      });
    });
    return [button];
  }

  #clearButton(title: string): HTMLButtonElement {
    const button = element('button', { type: 'button' }, title);
    button.addEventListener('click', () => {
      for (const box of this.parts.filters.querySelectorAll('input')) box.checked = false;
      this.#ask('choosing');
      this.parts.input.focus();
    });
    return button;
  }

  #clear(said: string, kinds: HitKinds = {}): void {
    const { status, filters, after } = this.parts;
    status.replaceChildren(said);
    for (const part of [filters, after]) part.replaceChildren();
    const recent = this.#options.options === undefined ? [] : recentHits();
    this.#list(recent, { text: '', chosen: {} }, kinds);
  }
}

type HitKinds = Readonly<Partial<Record<string, string>>>;
