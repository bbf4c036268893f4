/** The positions of everything in a drawing, in its own coordinates, as measured by a browser. */
export interface Measures {
  /** Width and height of the view box. */
  view: [width: number, height: number];
  shapes: Rect[];
  words: Word[];
}

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Word {
  text: string;
  /** Its centre. */
  x: number;
  y: number;
}

/** Runs in a Chromium page, which shows the drawing at its own size. */
export function measureDrawing(markup: string): Measures {
  const host = document.createElement('div');
  host.innerHTML = markup;
  document.body.replaceChildren(host);
  const svg = host.querySelector('svg');
  if (!svg) throw new Error('There is no drawing.');
  const { width, height } = svg.viewBox.baseVal;
  // Keeps its other styles, which contain sizes in some drawings.
  Object.assign(svg.style, { position: 'absolute', left: '0', top: '0', maxWidth: 'none' });
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  const inverse = matrixOf(svg).inverse();
  const undrawn = 'defs, symbol, marker, clipPath, mask, pattern, style, title, desc, script';

  function matrixOf(element: SVGGraphicsElement): DOMMatrix {
    return DOMMatrix.fromMatrix(element.getScreenCTM() ?? undefined);
  }
  const boxOf = (shape: SVGGraphicsElement): Rect => {
    const { x, y, width, height } = shape.getBBox();
    const matrix = inverse.multiply(matrixOf(shape));
    const corners = [x, x + width].flatMap((left) =>
      [y, y + height].map((top) => new DOMPoint(left, top).matrixTransform(matrix)),
    );
    const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
  };
  const shapes = [
    ...svg.querySelectorAll<SVGGraphicsElement>(
      'rect, circle, ellipse, line, polygon, polyline, path, image, foreignObject, text',
    ),
  ]
    .filter((shape) => !shape.closest(undrawn))
    .map(boxOf);

  const words: Word[] = [];
  const walker = document.createTreeWalker(svg, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest(undrawn)) continue;
    for (const found of (node.nodeValue ?? '').matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      const middle = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2);
      const { x, y } = middle.matrixTransform(inverse);
      words.push({ text: found[0], x, y });
    }
  }
  return { view: [width, height], shapes, words };
}
