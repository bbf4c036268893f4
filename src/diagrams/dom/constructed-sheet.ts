import { parseDeclarations } from '../css/declarations.ts';
import { blocks } from '../css/style-sheet.ts';

/** The part of CSSStyleSheet that Mermaid uses for authors' classes and jsdom lacks. */
export class ConstructedSheet {
  cssRules: { cssText: string; style: ConstructedStyle }[] = [];

  insertRule(text: string, index = 0): number {
    const [rule] = rulesOf(text);
    if (rule) this.cssRules.splice(index, 0, rule);
    return index;
  }

  replaceSync(css: string): void {
    this.cssRules = rulesOf(css);
  }
}

class ConstructedStyle {
  readonly #values = new Map<string, string>();

  constructor(body: string) {
    for (const { property, value, important } of parseDeclarations(body)) {
      this.setProperty(property, value, important ? 'important' : '');
    }
  }

  setProperty(property: string, value: string, priority = ''): void {
    this.#values.set(property, priority ? `${value} !${priority}` : value);
  }

  getPropertyValue(property: string): string {
    return this.#values.get(property) ?? '';
  }

  get length(): number {
    return this.#values.size;
  }

  get cssText(): string {
    return [...this.#values].map(([property, value]) => `${property}: ${value};`).join(' ');
  }
}

function rulesOf(css: string): ConstructedSheet['cssRules'] {
  return [...blocks(css)].map(({ prelude, body }) => {
    const style = new ConstructedStyle(body);
    return {
      style,
      get cssText() {
        return prelude.startsWith('@') ? `${prelude} {${body}}` : `${prelude} { ${style.cssText} }`;
      },
    };
  });
}
