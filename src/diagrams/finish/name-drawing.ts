const SVG = 'http://www.w3.org/2000/svg';

/**
 * Sets a drawing's accessible name and description; returns the name. The author's accTitle takes precedence over
 * `fallback`.
 */
export function nameDrawing(svg: Element, fallback: string): string {
  const title = take(svg, 'title') || fallback;
  const description = take(svg, 'desc');
  const labels = [make(svg, 'title', title)];
  if (description) labels.push(make(svg, 'desc', description));
  svg.prepend(...labels);
  // Screen readers ignore the inside of an image, so drawings with links are groups.
  svg.setAttribute('role', svg.querySelector('a[href]') ? 'group' : 'img');
  svg.setAttribute('aria-labelledby', labels.map(({ id }) => id).join(' '));
  return title;
}

function take(svg: Element, name: string): string {
  const element = [...svg.children].find((child) => child.localName === name);
  element?.remove();
  return element?.textContent.trim() ?? '';
}

function make(svg: Element, name: string, text: string): Element {
  const element = svg.ownerDocument.createElementNS(SVG, name);
  element.id = `${svg.id}-${name}`;
  element.textContent = text;
  return element;
}
