const SVG = 'http://www.w3.org/2000/svg';

/**
 * Gives a drawing its name and description for readers who can't see it, and returns the name. The author's accTitle
 * goes before the name given here.
 */
export function nameDrawing(svg: Element, fallback: string): string {
  const title = take(svg, 'title') || fallback;
  const description = take(svg, 'desc');
  const labels = [make(svg, 'title', title)];
  if (description) labels.push(make(svg, 'desc', description));
  svg.prepend(...labels);
  // An image has no inside for a screen reader, so a drawing with links is a group.
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
