import { hash } from 'node:crypto';
import type { Catalogue } from '#catalogue/catalogue.ts';

/** Questions that pages ask beside the catalogue, by name. Each answers with plain data. */
export type Questions = Readonly<Record<string, (...args: never[]) => unknown>>;

/** What was read: a key of a named object, or a call of its function with these arguments. */
export interface Read {
  object: string;
  key: string;
  /** Of a call. Named objects stand as `{ "→": name }`. */
  args?: readonly unknown[];
}

/** A read as text, equal if what was read is the same. */
export type ReadId = string;

/** The read of an id; one of nothing for an id that others made up. */
export function readOf(id: ReadId): Read {
  return id.startsWith('{') ? (JSON.parse(id) as Read) : { object: '', key: id };
}

/**
 * The facts of a catalogue by name, so that a later build can ask for the same fact of another catalogue. Objects that
 * an author or the model named have a name: files with their front-matter and body, duties, categories, quarters and
 * collections. Everything else is part of the fact through which it was reached.
 */
export class Facts {
  readonly #objects = new Map<string, object>();
  readonly #names = new Map<object, string>();
  readonly #digests = new Map<ReadId, string>();

  constructor(catalogue: Catalogue, questions: Questions) {
    this.#name('catalogue', catalogue);
    this.#name('questions', questions);
    for (const [key, value] of Object.entries(catalogue) as [string, unknown][])
      if (isCollection(value)) this.#name(`catalogue.${key}`, value);
    for (const document of [catalogue.platform, ...catalogue.documents]) {
      this.#name(document.file, document);
      this.#name(`${document.file}#data`, document.data);
      this.#name(`${document.file}#body`, document.body);
    }
    for (const category of catalogue.platform.categories)
      this.#name(`category ${category.id}`, category);
    for (const duty of catalogue.duties) this.#name(`duty ${duty.id}`, duty);
    for (const quarter of catalogue.quarters) this.#name(`quarter ${quarter.id}`, quarter);
  }

  nameOf(object: object): string | undefined {
    return this.#names.get(object);
  }

  object(name: string): object | undefined {
    return this.#objects.get(name);
  }

  /** What is read, unless its object is gone. Calls give lists in place of iterators. */
  valueOf({ object, key, args }: Read): unknown {
    const found = this.#objects.get(object);
    if (!found) return gone;
    if (key === keysOf) return Reflect.ownKeys(found).map(String);
    const value: unknown = Reflect.get(found, key === iterated ? Symbol.iterator : key);
    if (!args) return value;
    if (typeof value !== 'function') return gone;
    const given = args.map((arg) => this.#argument(arg));
    return asList(Reflect.apply(value, found, given));
  }

  /** A digest of what is read, in which named objects stand as their names. */
  digestOf(id: ReadId): string {
    let digest = this.#digests.get(id);
    if (digest === undefined) {
      digest = this.#digest(readOf(id));
      this.#digests.set(id, digest);
    }
    return digest;
  }

  #digest(read: Read): string {
    try {
      const text = this.textOf(this.valueOf(read));
      return text.length < 40 ? text : hashOf(text);
    } catch {
      // What can be asked only of another catalogue.
      return this.textOf(gone);
    }
  }

  /** A value as text: equal texts for equal values. `alias` names more objects. */
  textOf(value: unknown, alias: (object: object) => string | undefined = () => undefined): string {
    const seen = new Map<object, number>();
    const write = (each: unknown): string => {
      if (each === gone) return 'gone';
      if (typeof each === 'function') return 'function';
      if (each === undefined) return 'undefined';
      if (typeof each !== 'object' || each === null) return JSON.stringify(each);
      const name = this.#names.get(each) ?? alias(each);
      if (name !== undefined) return `→${name}`;
      if (each instanceof Uint8Array) return hashOf(each);
      const known = seen.get(each);
      if (known !== undefined) return `↑${known}`;
      seen.set(each, seen.size);
      if (each instanceof Map)
        return `M(${[...each].map((pair) => pair.map(write).join(':')).join()})`;
      if (each instanceof Set) return `S(${[...each].map(write).join()})`;
      if (Array.isArray(each)) return `[${each.map(write).join()}]`;
      const entries = Object.entries(each).map(([key, part]) => `${key}:${write(part)}`);
      return `{${entries.join()}}`;
    };
    return write(value);
  }

  #argument(arg: unknown): unknown {
    const name = typeof arg === 'object' && arg !== null && '→' in arg ? arg['→'] : undefined;
    return typeof name === 'string' ? this.#objects.get(name) : arg;
  }

  #name(name: string, object: object): void {
    if (this.#objects.has(name) || this.#names.has(object)) return;
    this.#objects.set(name, object);
    this.#names.set(object, name);
  }
}

/** In place of a value whose object does not exist. */
export const gone = Symbol('gone');
/** The keys for listing an object's keys and for iterating it. */
export const keysOf = '@keys';
export const iterated = '@iterator';

/** A list in place of an iterator, which can be read only once. */
function asList(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (value instanceof Map || value instanceof Set || !(Symbol.iterator in value)) return value;
  if (isCollection(value)) return value;
  return [...(value as Iterable<unknown>)];
}

function isCollection(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'has' in value && 'keys' in value;
}

function hashOf(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64url').slice(0, 22);
}
