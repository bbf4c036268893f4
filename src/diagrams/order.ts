import type { Failure } from './failure.ts';

/** A finished drawing; width and height in px. */
export interface Drawing {
  svg: string;
  title: string;
  type: string;
  width: number;
  height: number;
  /** Why Chromium drew it, if it did. */
  fallback?: string | undefined;
}

/** Mermaid's own picture, before it is prepared for a page. */
export interface RawDrawing {
  svg: string;
  /** Mermaid's name of the type. */
  type: string;
}

/** An order to the worker. */
export type Order = { task: 'parse'; source: string } | DrawOrder;

export interface DrawOrder {
  task: 'draw';
  source: string;
  id: string;
  title: string | undefined;
  /** Mermaid's picture from another renderer, which only needs to be prepared for a page. */
  raw?: RawDrawing | undefined;
}

/** The worker's answer. Parsing returns no drawing. */
export type Outcome = { ok: true; drawing?: Drawing | undefined } | { ok: false; failure: Failure };
