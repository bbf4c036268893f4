/** How often a drawing may have an element drawn; people’s stay below a hundred thousand. */
const most = 2_000_000;

interface Part {
  /** Its elements, by their number in the drawing: from this one, up to that one. */
  from: number;
  to: number;
}

/** The parts of a drawing that are drawn again where they are named, so that a few lines may ask for a million shapes. */
export class References {
  #elements = 0;
  readonly #open: Part[] = [];
  readonly #parts = new Map<string, Part>();
  readonly #uses: { at: number; of: string }[] = [];

  begin(attributes: ReadonlyMap<string, string>): void {
    const at = this.#elements++;
    const part = { from: at, to: at };
    this.#open.push(part);
    const id = attributes.get('id');
    if (id !== undefined && !this.#parts.has(id)) this.#parts.set(id, part);
    for (const [name, value] of attributes) {
      const named = name === 'href' ? /^#(.*)$/.exec(value) : /url\(\s*["']?#([^"')]*)/.exec(value);
      if (named?.[1]) this.#uses.push({ at, of: named[1] });
    }
  }

  end(): void {
    const part = this.#open.pop();
    if (part) part.to = this.#elements;
  }

  /** Whether all that is named, wherever it is named, would be more than a browser draws at once. */
  areTooMany(): boolean {
    const known = new Map<string, number>();
    let steps = 0;
    const costOf = (from: number, to: number): number => {
      let cost = to - from;
      for (let next = this.#firstUse(from); next < this.#uses.length; next += 1) {
        const use = this.#uses[next];
        steps += 1;
        if (!use || use.at >= to || cost > most || steps > most) break;
        cost += partCost(use.of);
      }
      return cost;
    };
    const partCost = (id: string): number => {
      const part = this.#parts.get(id);
      if (!part) return 0;
      const cost = known.get(id);
      if (cost !== undefined) return cost;
      // What names itself is drawn by no browser.
      known.set(id, 0);
      const found = costOf(part.from, part.to);
      known.set(id, found);
      return found;
    };
    return costOf(0, this.#elements) > most || steps > most;
  }

  /** The first use in or after an element, found by halving: uses are in the order of the drawing. */
  #firstUse(from: number): number {
    let low = 0;
    let high = this.#uses.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#uses[middle]?.at ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
