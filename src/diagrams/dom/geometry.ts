import { elementBox, pageBox, toPage } from './element-box.ts';
import { fontSize, styleValue } from './element-style.ts';
import { pathLength, pointAtLength } from './path-measure.ts';
import { measureText } from './svg-text.ts';

interface Prototypes {
  Element: { prototype: Element };
  HTMLElement: { prototype: HTMLElement };
}

/** Adds what jsdom lacks to a window's elements: boxes, text lengths and paths. */
export function installGeometry(window: Prototypes): void {
  const onElement: Record<string, (this: Element, argument: number) => unknown> = {
    getBBox() {
      return elementBox(this).rect;
    },
    getBoundingClientRect() {
      return withEdges(this);
    },
    getComputedTextLength() {
      const { advance } = measureText(this);
      return isWholeWord(this) && advance <= WORD_ROOM ? Math.min(advance, NARROW_ROOM) : advance;
    },
    getNumberOfChars() {
      return this.textContent.length;
    },
    getTotalLength() {
      return pathLength(this.getAttribute('d') ?? '');
    },
    getPointAtLength(distance) {
      const [x, y] = pointAtLength(this.getAttribute('d') ?? '', distance);
      return { x, y };
    },
    getScreenCTM() {
      const [a, b, c, d, e, f] = toPage(this);
      return { a, b, c, d, e, f };
    },
  };
  for (const [name, value] of Object.entries(onElement))
    define(window.Element.prototype, name, { value });
  for (const side of ['Width', 'Height'] as const) {
    const get = function (this: Element): number {
      return pageBox(this).rect[side === 'Width' ? 'width' : 'height'];
    };
    define(window.Element.prototype, `client${side}`, { get });
    define(window.HTMLElement.prototype, `offset${side}`, { get });
  }
}

/**
 * Mermaid measures the lines of a label that it writes as SVG only to break them, and breaks within a word that is wider
 * than its symbol. Between two symbols there is more room, which a word may use.
 */
const isWholeWord = (line: Element): boolean =>
  line.matches('tspan.text-outer-tspan') && !/\s/.test(line.textContent.trim());
/** In px: the least room beside one another for symbols of architecture diagrams, and the width of their labels. */
const WORD_ROOM = 144;
const NARROW_ROOM = 96;

/** The part of an element's computed style that Mermaid uses. */
export function computedStyle(element: Element): CSSStyleDeclaration {
  const read = (name: string): string => {
    const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    if (property === 'font-size') return `${fontSize(element)}px`;
    const value = styleValue(element, property);
    if (value !== undefined) return value;
    // Cytoscape would compute NaN from an empty string.
    if (/^(padding|border|margin)/.test(property)) return '0px';
    return property === 'text-anchor' ? 'start' : '';
  };
  return new Proxy({} as CSSStyleDeclaration, {
    get: (_, name) =>
      name === 'getPropertyValue' ? read : typeof name === 'string' ? read(name) : undefined,
  });
}

function withEdges(
  element: Element,
): DOMRectInit & Record<'left' | 'top' | 'right' | 'bottom', number> {
  const { x, y, width, height } = pageBox(element).rect;
  return { x, y, width, height, left: x, top: y, right: x + width, bottom: y + height };
}

function define(target: object, name: string, what: PropertyDescriptor): void {
  Object.defineProperty(target, name, { configurable: true, ...what });
}
