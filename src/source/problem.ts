import type { Place } from './place.ts';

/** What is wrong with the form of a file, found before any rule could judge it. */
export interface Problem {
  /** `syntax`: the file can't be read as what it is; `schema`: its front-matter breaks the contract. */
  rule: 'syntax' | 'schema' | 'service-has-owner';
  at: Place;
  /** What is wrong, with the value quoted. */
  message: string;
  /** What to do. */
  hint?: string | undefined;
}
