import { pageBox } from '../dom/element-box.ts';
import { ownValue, styleValue } from '../dom/element-style.ts';
import { standIns } from '../palette.ts';
import type { Rgba } from './oklch.ts';
import { parseColour } from './paint.ts';

/** Minimum contrast of text, by WCAG 2.2. */
const LEAST = 4.5;
const ink = parseColour(standIns.ink);

/**
 * Makes labels bright if an author filled a node dark without setting a label colour. In dark mode both are inverted
 * and stay readable.
 */
export function brightenLabels(svg: Element): void {
  for (const node of svg.querySelectorAll('.node')) {
    // A label has an own shape without size.
    const shape = [...node.querySelectorAll('rect, path, polygon, circle, ellipse')].find(
      (element) => !element.closest('.label'),
    );
    const fill = shape && parseColour(givenFill(shape) ?? '');
    if (!ink || !fill || fill[3] < 0.5 || contrast(ink, fill) >= LEAST) continue;
    for (const text of node.querySelectorAll<SVGElement>('text')) {
      if (styleValue(text, 'fill') === standIns.ink && standsOn(text, shape))
        text.style.fill = standIns.sheet;
    }
  }
}

/** Whether the centre of a text lies on a shape. An actor's name is below it. */
function standsOn(text: Element, shape: Element): boolean {
  const [label, ground] = [pageBox(text).rect, pageBox(shape).rect];
  const [x, y] = [label.x + label.width / 2, label.y + label.height / 2];
  const [right, bottom] = [ground.x + ground.width, ground.y + ground.height];
  return x >= ground.x && x <= right && y >= ground.y && y <= bottom;
}

/** The fill that an author gave a shape or the group around its outline; undefined if it comes from the theme. */
function givenFill(shape: Element): string | undefined {
  const { parentElement } = shape;
  const fill = ownValue(shape, 'fill') ?? (parentElement && ownValue(parentElement, 'fill'));
  return fill && !Object.values<string>(standIns).includes(fill) ? fill : undefined;
}

/** The contrast ratio of two colours, by WCAG 2.2. */
export function contrast(one: Rgba, other: Rgba): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Rgba): number {
  const linear = (value: number): number =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
