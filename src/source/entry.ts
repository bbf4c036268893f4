import type { DataOf, Kind } from '#model/kinds.ts';
import type { Reference } from '#model/reference.ts';
import type { Body } from './body.ts';
import type { Place } from './place.ts';

interface Known<K extends Kind> {
  kind: K;
  /** The path below its kind's folder without extension. A page's id begins with its service's id. */
  id: string;
  /** The path below the content folder, with slashes. */
  file: string;
  /** The title if it could be read, otherwise the id. */
  title: string;
  /** The file's text without byte order mark and carriage returns. */
  text: string;
  body: Body;
  /** The former keys that its front-matter uses. */
  former: readonly string[];
  /**
   * The position of a key or value in the front-matter: `at('owner')`, `at('scores', 0, 'value')`. For a missing key,
   * the position of its nearest parent, and at the top the opening `---`.
   */
  at: (...path: (string | number)[]) => Place;
}

/** A file that matches the schema of its kind. */
export interface ValidEntry<K extends Kind = Kind> extends Known<K> {
  valid: true;
  data: DataOf<K>;
  /** The references in the front-matter, in schema order. */
  references: readonly Reference[];
}

/**
 * A file that does not match its schema. Its kind, id and title are known so that references to it resolve. No rule
 * checks it.
 */
export interface BrokenEntry<K extends Kind = Kind> extends Known<K> {
  valid: false;
}

/** A content file that has been read. */
export type Entry<K extends Kind = Kind> = { [P in K]: ValidEntry<P> | BrokenEntry<P> }[K];
