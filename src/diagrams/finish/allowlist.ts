import { linkSchemes } from '#model/web-address.ts';

/** The elements allowed in a finished drawing. */
const elements = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'marker', 'a', 'title', 'desc'],
  ...[
    'path',
    'rect',
    'circle',
    'ellipse',
    'line',
    'polyline',
    'polygon',
    'text',
    'tspan',
    'textPath',
    'image',
  ],
  ...['clipPath', 'mask', 'pattern', 'linearGradient', 'radialGradient', 'stop', 'foreignObject'],
  // The only HTML: formulas and their containers.
  ...['div', 'span', 'p', 'br', 'b', 'i', 'em', 'strong', 'code'],
  ...[
    'math',
    'semantics',
    'mrow',
    'mi',
    'mn',
    'mo',
    'mtext',
    'mspace',
    'msup',
    'msub',
    'msubsup',
    'mfrac',
    'msqrt',
  ],
  ...[
    'mroot',
    'mover',
    'munder',
    'munderover',
    'mtable',
    'mtr',
    'mtd',
    'mpadded',
    'mphantom',
    'mstyle',
    'menclose',
  ],
]);

/** The attributes allowed on them. */
const attributes = new Set([
  ...[
    'id',
    'href',
    'role',
    'aria-labelledby',
    'xmlns',
    'viewBox',
    'width',
    'height',
    'preserveAspectRatio',
  ],
  ...[
    'x',
    'y',
    'x1',
    'y1',
    'x2',
    'y2',
    'cx',
    'cy',
    'fx',
    'fy',
    'r',
    'rx',
    'ry',
    'dx',
    'dy',
    'd',
    'points',
    'transform',
  ],
  ...[
    'fill',
    'fill-opacity',
    'fill-rule',
    'clip-rule',
    'opacity',
    'visibility',
    'paint-order',
    'shape-rendering',
  ],
  ...[
    'stroke',
    'stroke-width',
    'stroke-opacity',
    'stroke-dasharray',
    'stroke-dashoffset',
    'stroke-linecap',
  ],
  ...[
    'stroke-linejoin',
    'stroke-miterlimit',
    'marker-start',
    'marker-mid',
    'marker-end',
    'clip-path',
    'mask',
  ],
  ...[
    'font-family',
    'font-size',
    'font-style',
    'font-weight',
    'letter-spacing',
    'text-anchor',
    'text-decoration',
  ],
  ...[
    'dominant-baseline',
    'alignment-baseline',
    'rotate',
    'textLength',
    'lengthAdjust',
    'startOffset',
  ],
  ...[
    'markerWidth',
    'markerHeight',
    'markerUnits',
    'orient',
    'refX',
    'refY',
    'offset',
    'stop-color',
    'stop-opacity',
  ],
  ...[
    'gradientUnits',
    'gradientTransform',
    'patternUnits',
    'patternTransform',
    'clipPathUnits',
    'maskUnits',
  ],
  ...[
    'mathvariant',
    'stretchy',
    'lspace',
    'rspace',
    'columnalign',
    'display',
    'fence',
    'separator',
    'accent',
  ],
]);

/** Removes everything from a drawing that is not known to be harmless, including contents. */
export function keepAllowed(svg: Element): void {
  for (const element of svg.querySelectorAll('*')) {
    if (!elements.has(element.localName)) element.remove();
    else keepAllowedAttributes(element);
  }
  keepAllowedAttributes(svg);
  for (const image of svg.querySelectorAll('image:not([href])')) image.remove();
  for (const link of svg.querySelectorAll('a:not([href])')) asGroup(link);
}

/** Replaces a link with a group, keeping its contents. */
function asGroup(link: Element): void {
  const group = link.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'g');
  for (const { name, value } of link.attributes) group.setAttribute(name, value);
  group.append(...link.childNodes);
  link.replaceWith(group);
}

function keepAllowedAttributes(element: Element): void {
  const link = element.getAttribute('href') ?? element.getAttribute('xlink:href');
  for (const { name, value } of [...element.attributes]) {
    if (!attributes.has(name) || name === 'href' || hasForeignUrl(value))
      element.removeAttribute(name);
  }
  if (link !== null && mayPointTo(element, link)) element.setAttribute('href', link.trim());
}

const hasForeignUrl = (value: string): boolean => /url\((?!#[\w-]+\))/i.test(value);

function mayPointTo(element: Element, link: string): boolean {
  // Browsers ignore control characters and spaces in front of and inside a scheme.
  // eslint-disable-next-line no-control-regex
  const target = link.replace(/[\u0000-\u0020\u007f]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(target)?.[1]?.toLowerCase();
  const remote = scheme !== undefined || target.startsWith('//');
  switch (element.localName) {
    case 'a':
      return scheme === undefined || linkSchemes.includes(scheme);
    case 'image':
      // An external image would reveal the page's readers to a third party.
      return !remote || /^data:image\/(png|jpeg|gif|webp);base64,/i.test(target);
    default:
      return target.startsWith('#');
  }
}
