import type { ReferenceTarget } from '#model/reference.ts';
import type { Range } from './locate.ts';
import type { Place } from './place.ts';

/** A problem with the form of a file, found before any rule runs. */
export interface Problem {
  /** `syntax`: the file can't be parsed; `schema`: its front-matter doesn't match the schema. */
  rule: 'syntax' | 'schema' | 'service-has-owner';
  at: Place;
  /** What is wrong, with the value quoted. */
  message: string;
  /** What to do. */
  hint?: string | undefined;
  /** The key that it is about, as the reference names it: `service.support.hours`. */
  about?: string | undefined;
  /** What to write, if one answer is right. */
  fix?: { at: Place; text: string } | undefined;
  /** What a value that is no id refers to, if it is a name. */
  refers?: NamedReference | undefined;
  /** What the fix mends at the top of the front-matter, if that is all it mends. */
  mends?: MendedLines | undefined;
}

/** Keys at the top of the front-matter by their right names, of which a fix mends the names or the one value. */
export interface MendedLines {
  keys: readonly string[];
  what: 'names' | 'value';
}

/** A reference by something other than an id: `owner: Stream team`. */
export interface NamedReference {
  target: ReferenceTarget;
  name: string;
}

/** A problem at a range of a text, before the file is known. */
export interface RangedProblem {
  range: Range;
  message: string;
  hint: string;
  about?: string | undefined;
  fix?: { range: Range; text: string } | undefined;
  refers?: NamedReference | undefined;
  mends?: MendedLines | undefined;
}
