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
