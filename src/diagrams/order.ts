import type { Failure } from './failure.ts';

/** A finished drawing; width and height in px. */
export interface Drawing {
  svg: string;
  title: string;
  type: string;
  width: number;
  height: number;
}

/** What the worker is asked to do. */
export type Order =
  | { task: 'parse'; source: string }
  | { task: 'draw'; source: string; id: string; title: string | undefined };

/** What it answers; a parsed source has no drawing. */
export type Outcome = { ok: true; drawing?: Drawing } | { ok: false; failure: Failure };
