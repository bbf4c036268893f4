import { StyleSheet } from '../css/style-sheet.ts';
import { drawnWeight } from '../site-font.ts';
import { lineExtent, type TextStyle } from './text-width.ts';

const inherited = new Set([
  'color',
  'dominant-baseline',
  'fill',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'line-height',
  'text-align',
  'text-anchor',
  'visibility',
  'white-space',
]);
/** Properties that affect the position of text and shapes, and the look of labels. */
const readProperties = new Set([
  ...inherited,
  'alignment-baseline',
  'background',
  'background-color',
  'display',
  'max-width',
  'padding',
  'transform',
  'width',
]);
/** Default styles of HTML elements in browsers. */
const browserDefaults: Record<string, Record<string, string>> = {
  b: { 'font-weight': 'bold' },
  strong: { 'font-weight': 'bold' },
  th: { 'font-weight': 'bold' },
  i: { 'font-style': 'italic' },
  em: { 'font-style': 'italic' },
  code: { 'font-family': 'monospace' },
  pre: { 'font-family': 'monospace', 'white-space': 'pre' },
  small: { 'font-size': 'smaller' },
};
const DEFAULT_FONT_SIZE = 16;

export const isSvg = (element: Element): boolean =>
  element.namespaceURI === 'http://www.w3.org/2000/svg';

/** The outermost svg element around an element, or the element itself. */
export function svgRoot(element: Element): Element | undefined {
  let root: Element | undefined;
  for (let at: Element | null = element; at; at = at.parentElement)
    if (at.localName === 'svg') root = at;
  return root;
}

/**
 * An element's own value of a property, by precedence: rule or style attribute, presentation attribute, browser
 * default.
 */
export function ownValue(
  element: Element,
  property: string,
  sheet = sheetOf(element),
): string | undefined {
  const declared = sheet.value(element, property);
  if (declared !== undefined) return declared;
  if (isSvg(element)) return element.getAttribute(property) || undefined;
  return browserDefaults[element.localName]?.[property];
}

/** The value of a property that applies to an element, including inheritance; undefined if not set. */
export function styleValue(
  element: Element,
  property: string,
  sheet = sheetOf(element),
): string | undefined {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const value = ownValue(at, property, sheet);
    if (value !== undefined && value !== 'inherit') return value;
    if (!inherited.has(property) && value !== 'inherit') return undefined;
  }
  return undefined;
}

/** The computed font size in px. */
export function fontSize(element: Element | null, sheet = element && sheetOf(element)): number {
  if (!sheet) return DEFAULT_FONT_SIZE;
  for (let at = element; at; at = at.parentElement) {
    const value = ownValue(at, 'font-size', sheet);
    if (value === undefined || value === 'inherit') continue;
    const { parentElement } = at;
    if (value === 'larger') return fontSize(parentElement, sheet) * 1.2;
    if (value === 'smaller') return fontSize(parentElement, sheet) / 1.2;
    const [, number, unit] = /^\s*([\d.]+)\s*([a-z%]*)/i.exec(value) ?? [];
    if (number === undefined) continue;
    const size =
      unit === 'em' || unit === 'ex' || unit === '%' ? fontSize(parentElement, sheet) : 0;
    return lengthInPx(value, size, size);
  }
  return DEFAULT_FONT_SIZE;
}

/** A CSS length in px; 0 for anything else. */
export function lengthInPx(value: string | null | undefined, size: number, whole = 0): number {
  const [, number, unit = ''] =
    /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*([a-z%]*)/i.exec(value ?? '') ?? [];
  if (number === undefined) return 0;
  const factors: Record<string, number> = {
    em: size,
    ex: lineExtent(size).xHeight,
    rem: DEFAULT_FONT_SIZE,
    pt: 4 / 3,
    '%': whole / 100,
  };
  return Number(number) * (factors[unit] ?? 1);
}

export function textStyle(element: Element): TextStyle {
  const sheet = sheetOf(element);
  return {
    size: fontSize(element, sheet),
    weight: drawnWeight(styleValue(element, 'font-weight', sheet)),
    mono: styleValue(element, 'font-family', sheet)?.includes('monospace') ?? false,
  };
}

const sheets = new WeakMap<Element, { css: string; sheet: StyleSheet }>();
const noSheet = new StyleSheet('');

/** The style rules of an element's diagram, from the first style element in it. */
function sheetOf(element: Element): StyleSheet {
  let style = svgRoot(element)?.firstElementChild;
  while (style && style.localName !== 'style') style = style.nextElementSibling;
  const css = style?.firstChild?.nodeValue;
  if (!style || !css) return noSheet;
  let known = sheets.get(style);
  if (known?.css !== css) {
    known = { css, sheet: new StyleSheet(css, readProperties) };
    sheets.set(style, known);
  }
  return known.sheet;
}
