/** How far a drawing may shrink until its 14px text would be smaller than 12px. */
const SMALLEST = 12 / 14;
/** The first, last and step of the classes in diagrams.css. */
const FIRST_REM = 20;
const STEP_REM = 2;
const LAST_REM = 100;
const PX_PER_REM = 16;

/**
 * Gives a drawing the size of its view box in px, and a class for the width below which it scrolls instead of
 * shrinking.
 */
export function sizeDrawing(svg: Element): { width: number; height: number } {
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '')
    .split(/[\s,]+/)
    .map(Number);
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  svg.setAttribute('class', frameClass(width));
  return { width, height };
}

/** The classes of a drawing of this width in px, including the width below which it scrolls instead of shrinking. */
export function frameClass(width: number): string {
  const least = Math.min(
    Math.ceil((width * SMALLEST) / PX_PER_REM / STEP_REM) * STEP_REM,
    LAST_REM,
  );
  const scrolls = least >= FIRST_REM && least * PX_PER_REM <= width;
  return scrolls ? `diagram diagram-min-${least}` : 'diagram';
}

/** In px: still readable, and a little smaller than a page's headings. */
const SMALLEST_TEXT = 12;
const LARGEST_TEXT = 18;

/** Clamps text to the smallest and largest size used on pages. */
export function holdTextSizes(svg: Element): void {
  for (const element of [svg, ...svg.querySelectorAll('[font-size]')]) {
    const size = parseFloat(element.getAttribute('font-size') ?? '');
    const held = Math.min(LARGEST_TEXT, Math.max(SMALLEST_TEXT, size));
    if (held !== size && !Number.isNaN(held)) element.setAttribute('font-size', String(held));
  }
}
