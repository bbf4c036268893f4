import { facets } from '../facets.ts';
import { element } from './element.ts';
import { loadPagefind, type Pagefind } from './pagefind.ts';
import { addressOf, type Query } from './query.ts';
import { runQuery, type Outcome } from './run-query.ts';
import { showFacets } from './show-facets.ts';
import { showHits } from './show-hits.ts';
import { foundText, type SearchWords } from './words.ts';

/** The parts of the markup that search works on; `SearchPanel.astro` writes them. */
export interface PanelParts {
  root: HTMLElement;
  input: HTMLInputElement;
  filters: HTMLFormElement;
  status: HTMLElement;
  list: HTMLElement;
  after: HTMLElement;
}

export interface PanelOptions {
  /** Prefix of the options' ids, where results are options of a list box. */
  options?: string;
  /** Called with each query that the reader makes, before it is answered. */
  onQuery?: (query: Query, by: 'typing' | 'choosing') => void;
  /** Called when other results are on show. */
  onResults?: () => void;
}

const pageful = 10;
const pause = 120;

/** Search in a piece of markup: it answers what is typed and chosen, the last question last. */
export class SearchPanel {
  readonly parts: PanelParts;
  readonly #options: PanelOptions;
  #asked = 0;
  #timer = 0;
  #engine: Promise<{ pagefind: Pagefind; words: SearchWords }> | undefined;

  constructor(root: HTMLElement, options: PanelOptions = {}) {
    this.parts = partsOf(root);
    this.#options = options;
    this.parts.input.addEventListener('input', () => this.#askSoon());
    this.parts.filters.addEventListener('change', () => this.#ask('choosing'));
    this.parts.filters.addEventListener('submit', (event) => event.preventDefault());
  }

  /** Loads the index, so that the first answer is a short way off. */
  async preload(): Promise<void> {
    await this.#load().catch(() => undefined);
  }

  get query(): Query {
    const form = new FormData(this.parts.filters);
    const chosen = facets.map((facet) => [facet, form.getAll(facet).map(String)] as const);
    return {
      text: this.parts.input.value,
      chosen: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
    };
  }

  /** Answers a query that was not typed here, such as an address's. */
  async show(query: Query): Promise<void> {
    if (this.parts.input.value.trim() !== query.text) this.parts.input.value = query.text;
    const asked = (this.#asked += 1);
    const { status, filters } = this.parts;
    try {
      const { pagefind, words } = await this.#load();
      const outcome = await runQuery(pagefind, query);
      if (asked !== this.#asked) return;
      if (outcome) await this.#tell(outcome, query, words, asked);
      else this.#clear(words.prompt);
    } catch (error) {
      this.#engine = undefined;
      this.#clear(status.dataset.failed ?? '');
      filters.replaceChildren();
      console.error(error);
    }
  }

  #askSoon(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#ask('typing'), pause);
  }

  #ask(by: 'typing' | 'choosing'): void {
    const { query } = this;
    this.#options.onQuery?.(query, by);
    void this.show(query);
  }

  #load() {
    const { root } = this.parts;
    const { bundle = '', base = '/', words = '' } = root.dataset;
    return (this.#engine ??= Promise.all([
      loadPagefind(bundle, base),
      fetch(words).then((response) => response.json() as Promise<SearchWords>),
    ]).then(([pagefind, words]) => ({ pagefind, words })));
  }

  async #tell(outcome: Outcome, query: Query, words: SearchWords, asked: number): Promise<void> {
    const first = await this.#hits(outcome, query, 0);
    if (asked !== this.#asked) return;
    const { status, list, filters, after } = this.parts;
    const language = document.documentElement.lang;
    status.replaceChildren(foundText(words, outcome.results.length, outcome.unfiltered, language));
    if (outcome.results.length === 0) status.append(' ', words.advice);
    list.replaceChildren(...first);
    list.hidden = first.length === 0;
    refill(filters, [
      ...showFacets(outcome, query, words),
      ...(Object.keys(query.chosen).length > 0 ? [this.#clearButton(words)] : []),
    ]);
    after.replaceChildren(...this.#rest(outcome, query, words));
    this.#options.onResults?.();
  }

  async #hits({ results }: Outcome, query: Query, from: number): Promise<HTMLLIElement[]> {
    const fragments = await Promise.all(
      results.slice(from, from + pageful).map((result) => result.data()),
    );
    return showHits(fragments, { query: query.text, options: this.#options.options });
  }

  /** What leads to the results that are not shown: a page of their own, or on that page a button. */
  #rest(outcome: Outcome, query: Query, words: SearchWords): HTMLElement[] {
    const { list, root } = this.parts;
    if (list.childElementCount >= outcome.results.length) return [];
    if (this.#options.options !== undefined) {
      return [element('a', { href: `${root.dataset.page ?? ''}${addressOf(query)}` }, words.all)];
    }
    const button = element('button', { type: 'button', class: 'btn btn--quiet' }, words.more);
    button.addEventListener('click', () => void this.#more(outcome, query, words));
    return [button];
  }

  async #more(outcome: Outcome, query: Query, words: SearchWords): Promise<void> {
    const { list, after } = this.parts;
    const more = await this.#hits(outcome, query, list.childElementCount);
    list.append(...more);
    after.replaceChildren(...this.#rest(outcome, query, words));
    more[0]?.querySelector('a')?.focus();
  }

  #clearButton(words: SearchWords): HTMLButtonElement {
    const button = element('button', { type: 'button', class: 'btn btn--quiet' }, words.clear);
    button.addEventListener('click', () => {
      for (const box of this.parts.filters.querySelectorAll('input')) box.checked = false;
      this.#ask('choosing');
      this.parts.input.focus();
    });
    return button;
  }

  #clear(said: string): void {
    const { status, list, filters, after } = this.parts;
    status.replaceChildren(said);
    list.hidden = true;
    for (const part of [list, filters, after]) part.replaceChildren();
    this.#options.onResults?.();
  }
}

/** Puts new boxes into a form; whoever stood on one stands on it again. */
function refill(form: HTMLFormElement, content: HTMLElement[]): void {
  const { activeElement } = document;
  const held =
    activeElement instanceof HTMLInputElement && form.contains(activeElement)
      ? activeElement
      : undefined;
  const open = new Set(
    [...form.querySelectorAll('details[open]')].map((details) => groupOf(details)),
  );
  form.replaceChildren(...content);
  for (const details of form.querySelectorAll('details')) details.open = open.has(groupOf(details));
  if (!held) return;
  const same = [...form.querySelectorAll('input')].find(
    ({ name, value }) => name === held.name && value === held.value,
  );
  const details = same?.closest('details');
  if (details) details.open = true;
  same?.focus();
}

function groupOf(details: Element): string {
  return details.parentElement?.querySelector('input')?.name ?? '';
}

function partsOf(root: HTMLElement): PanelParts {
  const part = <T extends HTMLElement>(name: string, type: new () => T): T => {
    const found = root.querySelector(`[data-search-${name}]`);
    if (!(found instanceof type)) throw new Error(`Search has no part “${name}”.`);
    return found;
  };
  return {
    root,
    input: part('input', HTMLInputElement),
    filters: part('filters', HTMLFormElement),
    status: part('status', HTMLElement),
    list: part('list', HTMLElement),
    after: part('after', HTMLElement),
  };
}
