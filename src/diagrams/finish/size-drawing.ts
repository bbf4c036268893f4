/** How far a drawing may shrink before its text of 14px is under 12px. */
const SMALLEST = 12 / 14;
/** The steps of the classes in diagrams.css, and their last. */
const STEP_REM = 5;
const LAST_REM = 100;
const PX_PER_REM = 16;

/** Gives a drawing the size of its view box in px, and a class for the width below which it scrolls instead of shrinking. */
export function sizeDrawing(svg: Element): { width: number; height: number } {
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '')
    .split(/[\s,]+/)
    .map(Number);
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  const steps = Math.floor((width * SMALLEST) / PX_PER_REM / STEP_REM);
  const least = Math.min(steps * STEP_REM, LAST_REM);
  svg.setAttribute('class', least >= 4 * STEP_REM ? `diagram diagram-min-${least}` : 'diagram');
  return { width, height };
}
