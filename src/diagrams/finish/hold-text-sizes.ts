/** In px: still readable, and a little smaller than a page's headings. */
const SMALLEST = 12;
const LARGEST = 18;

/** Clamps text to the smallest and largest size used on pages. */
export function holdTextSizes(svg: Element): void {
  for (const element of [svg, ...svg.querySelectorAll('[font-size]')]) {
    const size = parseFloat(element.getAttribute('font-size') ?? '');
    const held = Math.min(LARGEST, Math.max(SMALLEST, size));
    if (held !== size && !Number.isNaN(held)) element.setAttribute('font-size', String(held));
  }
}
