import type { Failure } from './failure.ts';

/** A finished drawing; width and height in px. */
export interface Drawing {
  svg: string;
  title: string;
  type: string;
  width: number;
  height: number;
  /** Why Chromium drew it, where it did. */
  fallback?: string | undefined;
}

/** What mermaid itself draws, before it is made fit for a page. */
export interface RawDrawing {
  svg: string;
  /** In mermaid's words. */
  type: string;
}

/** What the worker is asked to do. */
export type Order = { task: 'parse'; source: string } | DrawOrder;

export interface DrawOrder {
  task: 'draw';
  source: string;
  id: string;
  title: string | undefined;
  /** Mermaid's picture from elsewhere, which then is only made fit for a page. */
  raw?: RawDrawing | undefined;
}

/** What it answers; a parsed source has no drawing. */
export type Outcome = { ok: true; drawing?: Drawing | undefined } | { ok: false; failure: Failure };
