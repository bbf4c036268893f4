const definitions =
  'marker, symbol, filter, clipPath, mask, pattern, linearGradient, radialGradient';
const geometry = new Set([
  ...[
    'd',
    'points',
    'transform',
    'x',
    'y',
    'x1',
    'y1',
    'x2',
    'y2',
    'cx',
    'cy',
    'r',
    'rx',
    'ry',
    'dx',
    'dy',
  ],
  ...['width', 'height', 'viewBox', 'refX', 'refY', 'font-size', 'stroke-width'],
]);

/** Removes what draws nothing, and rounds numbers to hundredths of a px. */
export function tidy(svg: Element): void {
  removeUnused(svg);
  for (const element of [...svg.querySelectorAll('*')].reverse()) {
    if (drawsNothing(element)) element.remove();
    else if (element.localName === 'g' && element.attributes.length === 0)
      element.replaceWith(...element.childNodes);
  }
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) {
      if (geometry.has(name)) element.setAttribute(name, rounded(value).replace(/(\d)px\b/g, '$1'));
    }
  }
}

function removeUnused(svg: Element): void {
  const used = new Set<string>();
  for (const element of svg.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const id =
        /^url\(#(.+)\)$/.exec(value)?.[1] ?? (name === 'href' ? value.slice(1) : undefined);
      if (id !== undefined) used.add(id);
    }
  }
  for (const element of svg.querySelectorAll(definitions))
    if (!used.has(element.id)) element.remove();
}

function drawsNothing(element: Element): boolean {
  const zero = (name: string): boolean => parseFloat(element.getAttribute(name) ?? '0') === 0;
  switch (element.localName) {
    case 'g':
    case 'defs':
    case 'text':
    case 'a':
      return element.childElementCount === 0 && element.textContent.trim() === '';
    case 'tspan':
      // A space between two styles is visible.
      return element.childElementCount === 0 && element.textContent === '';
    case 'rect':
      return zero('width') || zero('height');
    case 'path':
      return !element.getAttribute('d');
    default:
      return false;
  }
}

function rounded(text: string): string {
  return text.replace(
    /-?\d*\.\d{3,}(?:e[-+]?\d+)?|-?\d+(?:\.\d+)?e[-+]?\d+/gi,
    (number, at: number) => {
      const short = String(Math.round(Number(number) * 100) / 100);
      // In paths a decimal point may be the only separator between two numbers.
      return /[\d.]/.test(text.charAt(at - 1)) && /^\d/.test(short) ? ` ${short}` : short;
    },
  );
}
