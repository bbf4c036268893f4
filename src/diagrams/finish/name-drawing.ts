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

/** Renames referenced ids to `prefix-1`, `prefix-2` and so on, and removes all others. */
export function renameIds(svg: Element, prefix: string): void {
  const all = [svg, ...svg.querySelectorAll('*')];
  const byId = new Map<string, Element>();
  for (const element of all) if (element.id && !byId.has(element.id)) byId.set(element.id, element);
  const names = new Map<string, string>();
  const rename = (id: string): string | undefined => {
    if (!byId.has(id)) return undefined;
    const name = names.get(id) ?? `${prefix}-${names.size + 1}`;
    names.set(id, name);
    return name;
  };
  for (const element of all) {
    for (const { name, value } of [...element.attributes]) {
      const reference =
        /^url\(#(.+)\)$/.exec(value)?.[1] ??
        (name === 'href' ? /^#(.+)$/.exec(value)?.[1] : undefined);
      if (reference === undefined) continue;
      const renamed = rename(reference);
      if (renamed === undefined) element.removeAttribute(name);
      else element.setAttribute(name, value.replace(reference, renamed));
    }
  }
  for (const element of all) {
    const name = names.get(element.id);
    if (name !== undefined && byId.get(element.id) === element) element.id = name;
    else element.removeAttribute('id');
  }
}
