import { applyTo, identity, type Affine } from './affine.ts';

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The bounding rectangle of everything added; empty, it is a zero rectangle at the origin. */
export class Box {
  #left = Infinity;
  #top = Infinity;
  #right = -Infinity;
  #bottom = -Infinity;

  addPoint(x: number, y: number): this {
    this.#left = Math.min(this.#left, x);
    this.#top = Math.min(this.#top, y);
    this.#right = Math.max(this.#right, x);
    this.#bottom = Math.max(this.#bottom, y);
    return this;
  }

  addRect({ x, y, width, height }: Rect): this {
    return this.addPoint(x, y).addPoint(x + width, y + height);
  }

  /** Adds a transformed box. */
  addBox(other: Box, through: Affine = identity): this {
    if (other.empty) return this;
    for (const x of [other.#left, other.#right])
      for (const y of [other.#top, other.#bottom]) this.addPoint(...applyTo(through, x, y));
    return this;
  }

  get empty(): boolean {
    return this.#right < this.#left;
  }

  get rect(): Rect {
    if (this.empty) return { x: 0, y: 0, width: 0, height: 0 };
    return {
      x: this.#left,
      y: this.#top,
      width: this.#right - this.#left,
      height: this.#bottom - this.#top,
    };
  }
}
