import { numberOptions } from './show-hits.ts';

/**
 * Lets keys move through the options below an input that keeps the focus (the combobox pattern of the ARIA Authoring
 * Practices, with automatic selection). The first result is one Enter away.
 */
export class ListBox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #prefix: string;
  #options: HTMLAnchorElement[] = [];
  #current = -1;

  constructor(input: HTMLInputElement, list: HTMLElement, prefix: string) {
    this.#input = input;
    this.#list = list;
    this.#prefix = prefix;
    input.addEventListener('keydown', (event) => this.#onKey(event));
  }

  /** Reads the list's current options and selects the first. */
  refresh(): void {
    // Readers who have moved to a result stay on it when the full answer arrives.
    const stayed = this.#current > 0 ? this.#options[this.#current]?.href : undefined;
    this.#options = numberOptions(this.#list, this.#prefix);
    this.#input.setAttribute('aria-expanded', String(this.#options.length > 0));
    this.#current = -1;
    const same = this.#options.findIndex(({ href }) => href === stayed);
    this.#select(Math.max(0, same), false);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { key } = event;
    if (key === 'ArrowDown') this.#move(event, 1);
    else if (key === 'ArrowUp') this.#move(event, -1);
    else if (key === 'Enter') this.#open(event);
  }

  #move(event: KeyboardEvent, step: number): void {
    if (event.altKey || event.ctrlKey || event.metaKey || this.#options.length === 0) return;
    event.preventDefault();
    this.#select((this.#current + step + this.#options.length) % this.#options.length, true);
  }

  #open(event: KeyboardEvent): void {
    const option = this.#options[this.#current];
    if (!option) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) window.open(option.href, '_blank', 'noopener');
    else option.click();
  }

  #select(index: number, scroll: boolean): void {
    this.#options[this.#current]?.setAttribute('aria-selected', 'false');
    const option = this.#options[index];
    this.#current = option ? index : -1;
    if (!option) {
      this.#input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    this.#input.setAttribute('aria-activedescendant', option.id);
    if (scroll) option.scrollIntoView({ block: 'nearest' });
  }
}
