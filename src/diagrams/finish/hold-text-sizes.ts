/** In px: what can still be read, and a little less than a page's own headings. */
const SMALLEST = 12;
const LARGEST = 18;

/** Holds text between the smallest and the largest size that a page has beside the drawing. */
export function holdTextSizes(svg: Element): void {
  for (const element of [svg, ...svg.querySelectorAll('[font-size]')]) {
    const size = parseFloat(element.getAttribute('font-size') ?? '');
    const held = Math.min(LARGEST, Math.max(SMALLEST, size));
    if (held !== size && !Number.isNaN(held)) element.setAttribute('font-size', String(held));
  }
}
