import { parseDeclarations, splitOutside, type Declaration } from './declarations.ts';
import { parseSelector, type Selector } from './selector.ts';

/** One declaration of one rule. */
interface Entry {
  selector: Selector;
  property: string;
  value: string;
  /** Importance, specificity and order combined into one number. */
  weight: number;
}

const IMPORTANT = 1e14;
const INLINE = 1e13;
const ORDERS = 1e4;

/** The plain rules of a style element. At-rules are ignored, since a static picture has no states. */
export class StyleSheet {
  /** By property, then by selector key; heaviest first. */
  readonly #entries = new Map<string, Map<string, Entry[]>>();

  /** If properties are given, keeps only those. */
  constructor(css: string, properties?: ReadonlySet<string>) {
    let order = 0;
    for (const { prelude, body } of blocks(css)) {
      if (prelude.startsWith('@')) continue;
      const declarations = parseDeclarations(body).filter(
        ({ property }) => properties?.has(property) ?? true,
      );
      if (declarations.length === 0) continue;
      for (const text of splitOutside(prelude, ',')) {
        const selector = parseSelector(text);
        if (!selector) continue;
        for (const { property, value, important } of declarations) {
          const weight = (important ? IMPORTANT : 0) + selector.specificity * ORDERS + order++;
          this.#add({ selector, property, value, weight });
        }
      }
    }
    for (const lists of this.#entries.values())
      for (const list of lists.values()) list.sort((a, b) => b.weight - a.weight);
  }

  /** The value from rules and the style attribute of an element itself, without inheritance. */
  value(element: Element, property: string): string | undefined {
    return this.valuesOf(element)(property);
  }

  /** As `value`, for reading many properties of an element that doesn't change meanwhile. */
  valuesOf(element: Element): (property: string) => string | undefined {
    const inline = element.getAttribute('style');
    let declared: Declaration[] | undefined;
    let keys: string[] | undefined;
    return (property) => {
      let best: { value: string; weight: number } | undefined;
      if (inline?.includes(property)) {
        for (const declaration of (declared ??= parseDeclarations(inline))) {
          const weight = INLINE + (declaration.important ? IMPORTANT : 0);
          if (declaration.property === property && weight >= (best?.weight ?? 0))
            best = { ...declaration, weight };
        }
      }
      const lists = this.#entries.get(property);
      if (!lists) return best?.value;
      for (const key of (keys ??= keysOf(element))) {
        for (const entry of lists.get(key) ?? []) {
          if (entry.weight <= (best?.weight ?? -1)) break;
          if (!entry.selector.matches(element)) continue;
          best = entry;
          break;
        }
      }
      return best?.value;
    };
  }

  #add(entry: Entry): void {
    const lists = this.#entries.get(entry.property) ?? new Map<string, Entry[]>();
    this.#entries.set(entry.property, lists);
    const list = lists.get(entry.selector.key) ?? [];
    lists.set(entry.selector.key, list);
    list.push(entry);
  }
}

function keysOf(element: Element): string[] {
  const names = element.getAttribute('class')?.match(/\S+/g) ?? [];
  return [
    '*',
    element.localName.toLowerCase(),
    `#${element.id}`,
    ...names.map((name) => `.${name}`),
  ];
}

/** The top-level `prelude { body }` blocks of a style sheet. */
export function* blocks(css: string): Generator<{ prelude: string; body: string }> {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  let at = 0;
  for (;;) {
    const open = text.indexOf('{', at);
    if (open < 0) return;
    let depth = 1;
    let close = open + 1;
    for (; close < text.length && depth > 0; close++) {
      if (text[close] === '{') depth++;
      else if (text[close] === '}') depth--;
    }
    yield { prelude: text.slice(at, open).trim(), body: text.slice(open + 1, close - 1) };
    at = close;
  }
}
