import { fontSize, lengthInPx, ownValue, styleValue, textStyle } from './element-style.ts';
import { lineExtent, textWidth } from './text-width.ts';

/** Text on one line, or an object of fixed size such as a formula. */
export interface Piece {
  text: string;
  width: number;
  /** The HTML element that styles it. */
  element: Element;
}

export interface Line {
  pieces: Piece[];
  width: number;
}

export interface LabelLayout {
  lines: Line[];
  lineHeight: number;
  width: number;
  height: number;
}

/**
 * Lays out a label's inline HTML as a browser does: its lines and outer size in px. Wrapping labels wrap at the width
 * of `frame`.
 */
export function layOutLabel(label: Element, frame = Infinity): LabelLayout {
  const size = fontSize(label);
  const white = ownValue(label, 'white-space') ?? '';
  const maxWidth = lengthInPx(ownValue(label, 'max-width'), size);
  const fixed = ownValue(label, 'width') ?? '';
  const natural = new LineBreaker(label).lay(Infinity);
  if (fixed.endsWith('px')) {
    const width = lengthInPx(fixed, size);
    const held = [...label.children].some((child) => ownValue(child, 'white-space') === 'nowrap');
    const layout = held ? natural : new LineBreaker(label).lay(width);
    return { ...layout, width: Math.max(width, layout.width) };
  }
  if (natural.width > frame + 1 && white !== 'nowrap') return new LineBreaker(label).lay(frame);
  if (maxWidth === 0 || natural.width <= maxWidth) return natural;
  // Mermaid lets a label wrap if its width equals the limit.
  return white === 'nowrap'
    ? { ...natural, width: maxWidth }
    : new LineBreaker(label).lay(maxWidth);
}

type Item = Piece | 'break' | 'soft break';

const blocks = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'tr',
  'pre',
]);
// Allowed line breaks: at a space, after a hyphen inside a word, and on both sides of an ideograph.
const opportunities =
  /([ \t\n\r\f]+)|(?<=[\p{L}\p{N}]-)(?=\p{L})|(?=[\u3040-\u30ff\u3400-\u9fff])|(?<=[\u3040-\u30ff\u3400-\u9fff])/u;

class LineBreaker {
  readonly #label: Element;
  readonly #items: Item[] = [];
  /** With `break-spaces`, a word moves to the next line if its trailing space doesn't fit. */
  readonly #spacesCount: boolean;

  constructor(label: Element) {
    this.#label = label;
    this.#spacesCount = styleValue(label, 'white-space') === 'break-spaces';
    this.#collect(label);
    while (this.#items.at(-1) === 'soft break') this.#items.pop();
  }

  lay(available: number): LabelLayout {
    const lines: Line[] = [];
    let line: Line = { pieces: [], width: 0 };
    const end = (): void => {
      lines.push(trimmed(line));
      line = { pieces: [], width: 0 };
    };
    for (const [i, item] of this.#items.entries()) {
      if (typeof item === 'string') end();
      else if (item.text === ' ') {
        if (line.width > 0) put(line, item);
      } else {
        const next = this.#items[i + 1];
        const hanging =
          this.#spacesCount && typeof next === 'object' && next.text === ' ' ? next.width : 0;
        if (line.width > 0 && line.width + item.width + hanging > available + 0.01) end();
        put(line, item);
      }
    }
    if (this.#items.length > 0) end();
    const lineHeight = this.#lineHeight();
    return {
      lines,
      lineHeight,
      width: Math.max(0, ...lines.map(({ width }) => width)),
      height: lines.length * lineHeight,
    };
  }

  #lineHeight(): number {
    const size = fontSize(this.#label);
    const value = styleValue(this.#label, 'line-height');
    if (value?.endsWith('px')) return parseFloat(value);
    if (value && !Number.isNaN(parseFloat(value))) return parseFloat(value) * size;
    const { ascent, descent } = lineExtent(size);
    return Math.round(ascent) + Math.round(descent);
  }

  #collect(element: Element): void {
    for (const child of element.childNodes) {
      if (child.nodeType === child.TEXT_NODE) this.#addText(child.textContent ?? '', element);
      else if (child.nodeType === child.ELEMENT_NODE) this.#addElement(child as Element, element);
    }
  }

  #addText(text: string, element: Element): void {
    const style = textStyle(element);
    for (const word of text.split(opportunities)) {
      if (!word) continue;
      const shown = /^[ \t\n\r\f]/.test(word) ? ' ' : word;
      this.#items.push({ text: shown, width: textWidth(shown, style), element });
    }
  }

  #addElement(element: Element, parent: Element): void {
    const name = element.localName;
    if (name === 'br') this.#items.push('break');
    else if (name === 'math')
      this.#items.push({ text: '', width: formulaWidth(element, parent), element });
    else if (blocks.has(name)) {
      const before = this.#items.at(-1);
      if (before !== undefined && typeof before !== 'string') this.#items.push('break');
      this.#collect(element);
      this.#items.push('soft break');
    } else this.#collect(element);
  }
}

function put(line: Line, piece: Piece): void {
  line.pieces.push(piece);
  line.width += piece.width;
}

/** A line without its trailing space, which browsers let hang. */
function trimmed({ pieces, width }: Line): Line {
  const last = pieces.at(-1);
  if (last?.text !== ' ') return { pieces, width };
  return { pieces: pieces.slice(0, -1), width: width - last.width };
}

/** An estimate: the reader's browser lays out formulas in its own font. */
function formulaWidth(formula: Element, parent: Element): number {
  const letters = [...formula.querySelectorAll('mi, mn, mo, mtext')]
    .map((leaf) => leaf.textContent)
    .join('');
  return textWidth(letters, textStyle(parent)) * 1.15 + 4;
}
