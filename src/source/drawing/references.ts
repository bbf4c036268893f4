/** Maximum elements a drawing may render. Real drawings stay below a hundred thousand. */
const maxCost = 2_000_000;

interface Part {
  /** The numbers of its elements in the drawing: the first, and the one after the last. */
  from: number;
  to: number;
}

/** The reused parts of a drawing. Nested reuse lets a few lines ask for a million shapes. */
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

  /** Whether rendering all reuses would be more than a browser can draw. */
  areTooMany(): boolean {
    const known = new Map<string, number>();
    let steps = 0;
    const costOf = (from: number, to: number): number => {
      let cost = to - from;
      for (let next = this.#firstUse(from); next < this.#uses.length; next += 1) {
        const use = this.#uses[next];
        steps += 1;
        if (!use || use.at >= to || cost > maxCost || steps > maxCost) break;
        cost += partCost(use.of);
      }
      return cost;
    };
    const partCost = (id: string): number => {
      const part = this.#parts.get(id);
      if (!part) return 0;
      const cost = known.get(id);
      if (cost !== undefined) return cost;
      // Browsers don't draw self-references.
      known.set(id, 0);
      const found = costOf(part.from, part.to);
      known.set(id, found);
      return found;
    };
    return costOf(0, this.#elements) > maxCost || steps > maxCost;
  }

  /** Binary search for the first use at or after an element; uses are in document order. */
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
