import { compose, identity, parseTransform, type Affine } from './affine.ts';
import { Box } from './box.ts';
import { fontSize, isSvg, lengthInPx, ownValue, svgRoot } from './element-style.ts';
import { layOutLabel } from './label-layout.ts';
import { pathBox } from './path-measure.ts';
import { measureText } from './svg-text.ts';

/** Elements that are not drawn in place. */
const undrawn = new Set([
  'clipPath',
  'defs',
  'desc',
  'filter',
  'linearGradient',
  'marker',
  'mask',
  'metadata',
  'pattern',
  'radialGradient',
  'script',
  'style',
  'symbol',
  'title',
]);

/** An element's box in its own coordinates, like getBBox: without stroke and without its own transform. */
export function elementBox(element: Element): Box {
  return shapeBox(element) ?? contentBox(element);
}

/** An element's box in page coordinates. The origin is that of the outermost svg. */
export function pageBox(element: Element): Box {
  const root = svgRoot(element);
  if (!root) return new Box().addRect({ x: 0, y: 0, ...pageSize(element) });
  if (!isSvg(element)) return labelBox(element);
  const [, , width, height] = viewBox(element) ?? [];
  if (element === root && width !== undefined)
    return new Box().addRect({ x: 0, y: 0, width, height: height ?? 0 });
  return new Box().addBox(elementBox(element), toPage(element));
}

/** The box of an HTML label, with its padding, which keeps the marks of lines off its words. */
function labelBox(label: Element): Box {
  const { width, height } = layOutLabel(label);
  const padding = 2 * lengthInPx(ownValue(label, 'padding'), 0);
  return new Box().addRect({ x: 0, y: 0, width: width + padding, height: height + padding });
}

/** The transformation from an element's coordinates to the page's. */
export function toPage(element: Element): Affine {
  let matrix = identity;
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at === svgRoot(at)) break;
    matrix = compose(placement(at), matrix);
  }
  return matrix;
}

function shapeBox(element: Element): Box | undefined {
  const size = (name: string): number => lengthInPx(element.getAttribute(name), 0);
  const box = new Box();
  switch (element.localName) {
    case 'rect':
    case 'image':
    case 'foreignObject': {
      const rect = { x: size('x'), y: size('y'), width: size('width'), height: size('height') };
      // As in Chromium, a rect without size is ignored.
      const drawn =
        element.localName === 'rect'
          ? rect.width > 0 && rect.height > 0
          : rect.width > 0 || rect.height > 0;
      return drawn ? box.addRect(rect) : box;
    }
    case 'circle':
    case 'ellipse': {
      const rx = size('rx') || size('r');
      const ry = size('ry') || size('r');
      if (rx === 0 || ry === 0) return box;
      return box.addRect({ x: size('cx') - rx, y: size('cy') - ry, width: 2 * rx, height: 2 * ry });
    }
    case 'line':
      return box.addPoint(size('x1'), size('y1')).addPoint(size('x2'), size('y2'));
    case 'polygon':
    case 'polyline': {
      const numbers = (element.getAttribute('points') ?? '')
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(Number);
      for (let i = 0; i + 1 < numbers.length; i += 2)
        box.addPoint(numbers[i] ?? 0, numbers[i + 1] ?? 0);
      return box;
    }
    case 'path':
      return pathBox(element.getAttribute('d') ?? '');
    case 'text':
    case 'tspan':
      return measureText(element).box;
    case 'use': {
      const id = (element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '').slice(
        1,
      );
      const target = id ? element.ownerDocument.getElementById(id) : null;
      if (target) box.addBox(elementBox(target), [1, 0, 0, 1, size('x'), size('y')]);
      return box;
    }
    default:
      return undefined;
  }
}

function contentBox(element: Element): Box {
  const box = new Box();
  for (const child of element.children) {
    if (undrawn.has(child.localName) || ownValue(child, 'display') === 'none') continue;
    box.addBox(elementBox(child), placement(child));
  }
  return box;
}

/** The transformation from an element's content to its parent. */
function placement(element: Element): Affine {
  const transform = ownValue(element, 'transform');
  const own = transform ? parseTransform(transform) : identity;
  return element.localName === 'svg' ? compose(own, viewport(element)) : own;
}

/** Fits the view box of an inner svg into its size: centred, as large as possible. */
function viewport(svg: Element): Affine {
  const size = (name: string): number => lengthInPx(svg.getAttribute(name), fontSize(svg));
  const move: Affine = [1, 0, 0, 1, size('x'), size('y')];
  const view = viewBox(svg);
  const [width, height] = [size('width'), size('height')];
  if (!view || !width || !height || svg.getAttribute('width')?.endsWith('%')) return move;
  const [x, y, viewWidth, viewHeight] = view;
  const scale = Math.min(width / viewWidth, height / viewHeight);
  const left = (width - viewWidth * scale) / 2 - x * scale;
  const top = (height - viewHeight * scale) / 2 - y * scale;
  return compose(move, [scale, 0, 0, scale, left, top]);
}

function viewBox(svg: Element): [x: number, y: number, width: number, height: number] | undefined {
  const [x, y, width, height] = (svg.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return x === undefined || y === undefined || !width || !height
    ? undefined
    : [x, y, width, height];
}

/** The size of an element outside the picture: measured text, or otherwise a common page size. */
function pageSize(element: Element): { width: number; height: number } {
  const measured =
    element.localName !== 'body' &&
    element.textContent.trim() !== '' &&
    !element.querySelector('svg');
  return measured ? layOutLabel(element) : { width: 1280, height: 720 };
}
