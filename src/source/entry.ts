import type { DataOf, Kind } from '#model/kinds.ts';
import type { Reference } from '#model/reference.ts';
import type { Body } from './body.ts';
import type { Place } from './place.ts';

interface Known<K extends Kind> {
  kind: K;
  /** The path below its kind's folder without extension; a page's begins with its service's id. */
  id: string;
  /** The path below the content folder, with slashes. */
  file: string;
  /** The title as far as it could be read, else the id. */
  title: string;
  /** The file's text with BOM and carriage returns taken out. */
  text: string;
  body: Body;
  /**
   * Where a key or value of the front-matter stands: `at('owner')`, `at('scores', 0, 'value')`.
   * A key that is missing is located at its nearest parent, in the end at the opening `---`.
   */
  at: (...path: (string | number)[]) => Place;
}

/** A file that keeps the contract of its kind. */
export interface ValidEntry<K extends Kind = Kind> extends Known<K> {
  valid: true;
  data: DataOf<K>;
  /** What the front-matter names by id, in the schema’s order. */
  references: readonly Reference[];
}

/** A file that breaks it: known by kind, id and title, so that references to it resolve; no rule judges it. */
export interface BrokenEntry<K extends Kind = Kind> extends Known<K> {
  valid: false;
}

/** A content file, read. */
export type Entry<K extends Kind = Kind> = { [P in K]: ValidEntry<P> | BrokenEntry<P> }[K];
