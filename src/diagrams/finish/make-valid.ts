const boxes = ['svg', 'rect', 'image', 'use', 'foreignObject', 'mask', 'pattern'];
const texts = ['text', 'tspan'];

/** Attributes that are valid only on these elements. */
const meantFor: Record<string, ReadonlySet<string>> = {
  x: new Set([...boxes, ...texts]),
  y: new Set([...boxes, ...texts]),
  width: new Set(boxes),
  height: new Set(boxes),
  dx: new Set(texts),
  dy: new Set(texts),
};

const shapes = 'circle, ellipse, line, path, polygon, polyline, rect';
const ofText = ['font-family', 'font-size', 'font-style', 'font-weight', 'letter-spacing'];

const baselines = new Set([
  ...['auto', 'alphabetic', 'central', 'hanging', 'ideographic', 'mathematical', 'middle'],
  ...['text-after-edge', 'text-before-edge'],
]);

/** Removes Mermaid's attributes that have no effect, so that pages are valid HTML. */
export function makeValid(svg: Element): void {
  for (const element of svg.querySelectorAll('*')) {
    for (const [name, elements] of Object.entries(meantFor))
      if (!elements.has(element.localName)) element.removeAttribute(name);
    const baseline = element.getAttribute('dominant-baseline');
    if (baseline !== null && !baselines.has(baseline)) element.removeAttribute('dominant-baseline');
  }
  for (const shape of svg.querySelectorAll(shapes))
    for (const name of ofText) shape.removeAttribute(name);
  // Blocks of a formula inside a line.
  for (const block of svg.querySelectorAll('foreignObject span div'))
    block.replaceWith(...block.childNodes);
}
