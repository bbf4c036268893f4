import { StyleSheet } from '../css/style-sheet.ts';
import { fontSize, isSvg, lengthInPx, styleValue } from '../dom/element-style.ts';
import { drawnWeight } from '../site-font.ts';
import { paint } from './paint.ts';

/** Inherited presentation attributes with their initial values. */
const inherited: Record<string, string> = {
  'clip-rule': 'nonzero',
  'dominant-baseline': 'auto',
  fill: '',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  'font-family': '',
  'font-size': '',
  'font-style': 'normal',
  'font-weight': 'normal',
  'letter-spacing': 'normal',
  'marker-end': 'none',
  'marker-mid': 'none',
  'marker-start': 'none',
  'paint-order': 'normal',
  'shape-rendering': 'auto',
  stroke: 'none',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-miterlimit': '4',
  'stroke-opacity': '1',
  'stroke-width': '1',
  'text-anchor': 'start',
  visibility: 'visible',
};
/** Presentation attributes that are not inherited. */
const own: Record<string, string> = {
  'alignment-baseline': 'auto',
  'clip-path': 'none',
  mask: 'none',
  opacity: '1',
  rx: '',
  ry: '',
  'stop-color': '',
  'stop-opacity': '1',
  'text-decoration': 'none',
  transform: 'none',
};
const initial = { ...inherited, ...own };
const lengths = new Set(['letter-spacing', 'rx', 'ry', 'stroke-dashoffset', 'stroke-width']);
const shapes = new Set(['circle', 'ellipse', 'line', 'path', 'polygon', 'polyline', 'rect']);

type Values = Record<string, string>;

/**
 * Converts a drawing's style sheet, classes and style attributes to presentation attributes, only where they differ
 * from the inherited value. Removes invisible elements.
 */
export function flattenStyles(svg: Element): void {
  const style = svg.querySelector('style');
  const sheet = new StyleSheet(style?.textContent ?? '');
  const found = new Map<Element, Values | 'hidden'>();
  collect(svg, sheet, { ...initial }, found);
  for (const other of svg.querySelectorAll('style')) other.remove();
  for (const [element, values] of found) {
    if (values === 'hidden') element.remove();
    else write(element, values);
  }
}

/** Reads every element before anything is changed, since selectors depend on parents' classes and styles. */
function collect(
  element: Element,
  sheet: StyleSheet,
  base: Values,
  found: Map<Element, Values | 'hidden'>,
  parts = none,
): void {
  const declared = sheet.valuesOf(element);
  if ((declared('display') ?? element.getAttribute('display')) === 'none') {
    found.set(element, 'hidden');
    return;
  }
  const differing: Values = {};
  const computed: Values = { ...base };
  const { reused, unpainted } = within(element, parts);
  for (const property of Object.keys(initial)) {
    const raw = declared(property) ?? element.getAttribute(property);
    const value = raw === null || raw === 'inherit' ? undefined : normalise(element, property, raw);
    const before = property in inherited ? base[property] : initial[property];
    // The content of symbols and markers is used elsewhere, with other inherited values.
    if (value !== undefined && (value !== before || reused)) differing[property] = value;
    if (property in inherited) computed[property] = value ?? base[property] ?? '';
  }
  const look = { ...computed, opacity: differing.opacity ?? '1' };
  found.set(element, !unpainted && isUnseen(element, look) ? 'hidden' : differing);
  for (const child of element.children)
    if (isSvg(child)) collect(child, sheet, computed, found, { reused, unpainted });
}

/** What an element is part of: content used elsewhere, or content that isn't painted in its own place. */
interface Parts {
  reused: boolean;
  unpainted: boolean;
}

const none: Parts = { reused: false, unpainted: false };
const reusing = new Set(['defs', 'symbol', 'marker']);
const notPainting = new Set([...reusing, 'clipPath', 'mask', 'pattern']);

function within({ localName }: Element, parts: Parts): Parts {
  return {
    reused: parts.reused || reusing.has(localName),
    unpainted: parts.unpainted || notPainting.has(localName),
  };
}

function write(element: Element, values: Values): void {
  for (const name of ['style', 'class', ...Object.keys(initial)]) element.removeAttribute(name);
  for (const [property, value] of Object.entries(values)) element.setAttribute(property, value);
}

function normalise(element: Element, property: string, raw: string): string | undefined {
  const value = raw.trim();
  if (['fill', 'stroke', 'stop-color'].includes(property)) return colour(element, value, property);
  if (property === 'font-size') return short(fontSize(element));
  // As attributes, weights between hundreds are invalid; the style sheet maps these names to them.
  if (property === 'font-weight') return drawnWeight(value) === 560 ? 'bold' : 'normal';
  if (property === 'font-family') return value.includes('monospace') ? 'var(--mono)' : undefined;
  if (property === 'transform') return aboutOrigin(element, value.replace(/(\d)(px|deg)/g, '$1'));
  if (property === 'stroke-dasharray') {
    const dashes = (value.match(/[\d.]+/g) ?? []).map(Number);
    return dashes.every((dash) => dash === 0) ? 'none' : dashes.map(short).join(' ');
  }
  if (lengths.has(property))
    return /^[-+.\d]/.test(value) ? short(lengthInPx(value, fontSize(element))) : undefined;
  const reference = /^url\(\s*["']?(#[^"')]+)["']?\s*\)$/.exec(value)?.[1];
  if (reference !== undefined) return `url(${reference})`;
  return /^[-\w.\s]+$/.test(value) ? value : undefined;
}

/** Rewrites a transform about the element's own origin as one that doesn't need it. */
function aboutOrigin(element: Element, transform: string): string {
  const [x, y] = (element.getAttribute('transform-origin') ?? '').split(' ').map(parseFloat);
  if (x === undefined || y === undefined || transform === element.getAttribute('transform'))
    return transform;
  return `translate(${x},${y}) ${transform} translate(${-x},${-y})`;
}

function colour(element: Element, value: string, property: string): string | undefined {
  if (value === 'none') return value;
  const reference = /^url\(\s*["']?(#[^"')]+)["']?\s*\)/.exec(value)?.[1];
  if (reference !== undefined) return `url(${reference})`;
  const meant = /^currentcolor$/i.test(value) ? (styleValue(element, 'color') ?? 'black') : value;
  return paint(meant, property === 'stroke' ? 'line' : 'area');
}

function isUnseen(element: Element, look: Values): boolean {
  if (!shapes.has(element.localName)) return false;
  if (look.opacity === '0' || look.visibility === 'hidden') return true;
  const stroked =
    look.stroke !== 'none' && look['stroke-width'] !== '0' && look['stroke-opacity'] !== '0';
  const filled =
    look.fill !== 'none' && look['fill-opacity'] !== '0' && element.localName !== 'line';
  const marked = ['marker-start', 'marker-mid', 'marker-end'].some((name) => look[name] !== 'none');
  return !stroked && !filled && !marked;
}

const short = (value: number): string => String(Math.round(value * 100) / 100);
