import { fontSize, lengthInPx, ownValue, styleValue, textStyle } from '../dom/element-style.ts';
import { layOutLabel, type LabelLayout, type Line, type Piece } from '../dom/label-layout.ts';
import { lineExtent } from '../dom/text-width.ts';
import { standIns } from '../palette.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Replaces HTML labels in a drawing with SVG text with the same lines, which needs no style sheet, never wraps
 * differently, and works outside browsers. Only labels with formulas stay HTML.
 */
export function writeLabelsAsText(svg: Element): void {
  for (const choice of svg.querySelectorAll('switch')) {
    const [preferred] = choice.children;
    if (preferred) choice.replaceWith(preferred);
  }
  for (const frame of svg.querySelectorAll('foreignObject')) {
    if (frame.querySelector('math')) continue;
    const label = frame.firstElementChild;
    const written = label && frame.textContent.trim() !== '' ? textFor(frame, label) : [];
    frame.replaceWith(...written);
  }
}

interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

function textFor(frame: Element, label: Element): Element[] {
  const block = blockOf(label);
  const size = (name: string): number => lengthInPx(frame.getAttribute(name), 0);
  const layout = layOutLabel(block, size('width') || Infinity);
  const spare = Math.max(0, size('height') - layout.height);
  const place = {
    left: size('x'),
    top: size('y') + spare / 2,
    width: size('width'),
    height: layout.height,
  };
  const ground = groundOf(block);
  const text = writeLines(block, layout, place);
  const written = ground === undefined ? [text] : [groundFor(frame, layout, place, ground), text];
  const transform = frame.getAttribute('transform');
  if (transform) for (const element of written) element.setAttribute('transform', transform);
  return written;
}

/** The innermost element that contains the whole label as one block. */
function blockOf(label: Element): Element {
  const [only, ...more] = label.children;
  return only && more.length === 0 && ['div', 'body'].includes(only.localName) && !ownText(label)
    ? blockOf(only)
    : label;
}

const ownText = (element: Element): boolean =>
  [...element.childNodes].some(
    (node) => node.nodeType === node.TEXT_NODE && node.textContent?.trim(),
  );

/** The background colour of a label, which hides edges behind its words. */
function groundOf(block: Element): string | undefined {
  for (const element of [...block.querySelectorAll('*'), block]) {
    const colour = ownValue(element, 'background-color') ?? ownValue(element, 'background');
    if (colour && !['transparent', 'none', 'inherit'].includes(colour)) return colour;
  }
  return undefined;
}

function groundFor(
  frame: Element,
  layout: LabelLayout,
  { left, top, width, height }: Place,
  colour: string,
): Element {
  return make(frame.ownerDocument, 'rect', {
    x: left + (width - layout.width) / 2 - 3,
    y: top,
    width: layout.width + 6,
    height,
    style: css({ fill: colour, stroke: 'none', opacity: 1 }),
  });
}

function writeLines(block: Element, { lines, lineHeight }: LabelLayout, place: Place): Element {
  const size = fontSize(block);
  const { ascent, descent } = lineExtent(size);
  const align = styleValue(block, 'text-align') ?? 'center';
  const anchor =
    align === 'center' ? 'middle' : align === 'right' || align === 'end' ? 'end' : 'start';
  const x =
    place.left + (anchor === 'middle' ? place.width / 2 : anchor === 'end' ? place.width : 0);
  const baseline = (i: number): number =>
    place.top + (i + 0.5) * lineHeight + (ascent - descent) / 2;
  const document = block.ownerDocument;
  const text = make(document, 'text', {
    x,
    y: baseline(0),
    style: css({ 'text-anchor': anchor, stroke: 'none', ...describe(block) }),
  });
  for (const [i, line] of lines.entries()) {
    const target = lines.length === 1 ? text : make(document, 'tspan', { x, y: baseline(i) });
    if (target !== text) text.append(target);
    writeLine(target, block, line);
  }
  return text;
}

/** Writes the pieces of one line, merging those with the same style. */
function writeLine(target: Element, block: Element, line: Line): void {
  let run: Piece[] = [];
  const flush = (): void => {
    const [first] = run;
    if (first) target.append(inStyle(block, first.element, run.map(({ text }) => text).join('')));
    run = [];
  };
  for (const piece of line.pieces) {
    if (piece.element !== run[0]?.element) flush();
    run.push(piece);
  }
  flush();
}

function inStyle(block: Element, element: Element, content: string): Node {
  const document = block.ownerDocument;
  const own = describe(element);
  const plain = describe(block);
  const differing = Object.entries(own).filter(([name, value]) => value !== plain[name]);
  // A link can't contain another, and the whole node may be a link already.
  const anchored = block.parentElement?.closest('a') ? undefined : element.closest('a');
  const link = anchored?.getAttribute('href');
  if (differing.length === 0 && !link) return document.createTextNode(content);
  const span = make(document, 'tspan', { style: css(Object.fromEntries(differing)) });
  span.textContent = content;
  if (!link) return span;
  const anchor = make(document, 'a', { href: link });
  anchor.append(span);
  return anchor;
}

function describe(element: Element): Record<string, string | number> {
  const { size, weight, mono } = textStyle(element);
  return {
    'font-size': `${size}px`,
    'font-weight': weight,
    'font-style': styleValue(element, 'font-style') ?? 'normal',
    'font-family': mono ? 'monospace' : '',
    fill: colourOf(element),
  };
}

const colourOf = (element: Element): string => styleValue(element, 'color') ?? standIns.ink;

/** Style attributes, because the drawing's text rules override presentation attributes. */
const css = (values: Record<string, string | number>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([property, value]) => `${property}: ${value}`)
    .join('; ');

function make(
  document: Document,
  name: string,
  attributes: Record<string, string | number>,
): Element {
  const element = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes))
    element.setAttribute(attribute, String(value));
  return element;
}
