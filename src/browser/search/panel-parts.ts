/** The elements that search works on, from `SearchPanel.astro`. */
export interface PanelParts {
  root: HTMLElement;
  input: HTMLInputElement;
  filters: HTMLFormElement;
  status: HTMLElement;
  list: HTMLElement;
  after: HTMLElement;
}

/** Finds them; throws if one is missing. */
export function partsOf(root: HTMLElement): PanelParts {
  const part = <T extends HTMLElement>(name: string, type: new () => T): T => {
    const found = root.querySelector(`[data-search-${name}]`);
    if (!(found instanceof type)) throw new Error(`Search has no part “${name}”.`);
    return found;
  };
  return {
    root,
    input: part('input', HTMLInputElement),
    filters: part('filters', HTMLFormElement),
    status: part('status', HTMLElement),
    list: part('list', HTMLElement),
    after: part('after', HTMLElement),
  };
}
