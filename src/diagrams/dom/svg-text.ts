import { Box } from './box.ts';
import { fontSize, lengthInPx, ownValue, styleValue, textStyle } from './element-style.ts';
import { lineExtent, textWidth } from './text-width.ts';

/** Text with one style, positioned from the start of its chunk. */
interface Run {
  x: number;
  y: number;
  width: number;
  size: number;
  baseline: string | undefined;
  /** The width of its trailing space, which counts only if more text follows. */
  trailing: number;
}

/** Text that is aligned together by text-anchor. */
interface Chunk {
  x: number;
  anchor: string | undefined;
  width: number;
  runs: Run[];
}

/** The box and advance width of a text or tspan element. */
export function measureText(element: Element): { box: Box; advance: number } {
  const flow = new TextFlow(element);
  flow.visit(element);
  const box = new Box();
  let advance = 0;
  for (const chunk of flow.chunks) {
    placeChunk(chunk, box);
    advance += chunk.width;
  }
  return { box, advance: advance - (flow.chunks.at(-1)?.runs.at(-1)?.trailing ?? 0) };
}

class TextFlow {
  readonly chunks: Chunk[] = [];
  readonly #top: Element;
  #x = 0;
  #y = 0;
  #afterSpace = true;

  constructor(top: Element) {
    this.#top = top;
  }

  visit(element: Element): void {
    const name = element.localName;
    if (element !== this.#top && !['tspan', 'a', 'textPath'].includes(name)) return;
    if (ownValue(element, 'display') === 'none') return;
    this.#move(element);
    for (const child of element.childNodes) {
      if (child.nodeType === child.TEXT_NODE) this.#write(child.textContent ?? '', element);
      else if (child.nodeType === child.ELEMENT_NODE) this.visit(child as Element);
    }
  }

  #move(element: Element): void {
    const size = fontSize(element);
    const [x, y, dx, dy] = ['x', 'y', 'dx', 'dy'].map(
      (name) => element.getAttribute(name) || undefined,
    );
    if (x !== undefined) this.#x = lengthInPx(x, size);
    if (y !== undefined) this.#y = lengthInPx(y, size);
    this.#x += lengthInPx(dx, size);
    this.#y += lengthInPx(dy, size);
    const chunk = this.chunks.at(-1);
    if (!chunk || x !== undefined || y !== undefined || element === this.#top)
      this.#startChunk(element);
    else chunk.width += lengthInPx(dx, size);
  }

  #startChunk(element: Element): Chunk {
    const chunk: Chunk = {
      x: this.#x,
      anchor: styleValue(element, 'text-anchor'),
      width: 0,
      runs: [],
    };
    this.chunks.push(chunk);
    return chunk;
  }

  #write(raw: string, element: Element): void {
    let text = raw.replace(/[\n\r\t]/g, ' ');
    const preserved = this.#preservesSpace(element);
    if (!preserved) {
      text = text.replace(/ +/g, ' ');
      if (this.#afterSpace) text = text.replace(/^ /, '');
      if (text) this.#afterSpace = text.endsWith(' ');
    }
    if (!text) return;
    const style = textStyle(element);
    const spacing = lengthInPx(styleValue(element, 'letter-spacing'), style.size);
    const width = textWidth(text, style) + spacing * [...text].length;
    const chunk = this.chunks.at(-1) ?? this.#startChunk(element);
    chunk.runs.push({
      x: chunk.width,
      y: this.#y,
      width,
      size: style.size,
      baseline: ownValue(element, 'alignment-baseline') ?? styleValue(element, 'dominant-baseline'),
      trailing: !preserved && text.endsWith(' ') ? textWidth(' ', style) : 0,
    });
    chunk.width += width;
    this.#x += width;
  }

  #preservesSpace(element: Element): boolean {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const space = at.getAttribute('xml:space');
      if (space) return space === 'preserve';
      const white = ownValue(at, 'white-space');
      if (white) return /pre|break-spaces/.test(white);
      if (at.localName === 'text') return false;
    }
    return false;
  }
}

function placeChunk({ x, anchor, width, runs }: Chunk, box: Box): void {
  const last = runs.at(-1);
  if (!last) return;
  const visible = width - last.trailing;
  const start = anchor === 'middle' ? x - visible / 2 : anchor === 'end' ? x - visible : x;
  for (const run of runs) {
    const extent = lineExtent(run.size);
    // Browsers round here, and only here.
    const [ascent, descent] = [Math.round(extent.ascent), Math.round(extent.descent)];
    box.addRect({
      x: start + run.x,
      y: run.y + baselineShift(run) - ascent,
      width: run === last ? run.width - run.trailing : run.width,
      height: ascent + descent,
    });
  }
}

/** The distance from a run's y down to its alphabetic baseline. */
function baselineShift({ size, baseline }: Run): number {
  const { ascent, descent, xHeight } = lineExtent(size);
  switch (baseline) {
    case 'central':
      return (ascent - descent) / 2;
    case 'middle':
      return xHeight / 2;
    case 'hanging':
      return ascent * 0.8;
    case 'mathematical':
      return ascent * 0.5;
    case 'text-before-edge':
    case 'before-edge':
    case 'text-top':
      return ascent;
    case 'text-after-edge':
    case 'after-edge':
    case 'ideographic':
    case 'text-bottom':
      return -descent;
    default:
      return 0;
  }
}
