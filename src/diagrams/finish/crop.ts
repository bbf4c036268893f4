import { elementBox } from '../dom/element-box.ts';

const MARGIN = 8;

const shares = { x: 2, x1: 2, x2: 2, cx: 2, width: 2, y: 3, y1: 3, y2: 3, cy: 3, height: 3 };

/** Fits a drawing's view box to its contents, since Mermaid leaves wide margins or cuts off edges. */
export function crop(svg: Element): void {
  resolveShares(svg);
  const box = elementBox(svg);
  if (box.empty) return;
  const { x, y, width, height } = box.rect;
  const left = Math.floor(x - MARGIN);
  const top = Math.floor(y - MARGIN);
  const right = Math.ceil(x + width + MARGIN);
  const bottom = Math.ceil(y + height + MARGIN);
  svg.setAttribute('viewBox', `${left} ${top} ${right - left} ${bottom - top}`);
}

/** Converts percentages of the old view box to lengths, so that they survive cropping. */
function resolveShares(svg: Element): void {
  const view = (svg.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  for (const element of svg.querySelectorAll('text, tspan, rect, line, circle, image')) {
    if (element.closest('defs, symbol, marker, pattern, mask, clipPath')) continue;
    for (const [name, side] of Object.entries(shares)) {
      const value = element.getAttribute(name);
      if (value?.endsWith('%'))
        element.setAttribute(name, String((parseFloat(value) / 100) * (view[side] ?? 0)));
    }
  }
}
