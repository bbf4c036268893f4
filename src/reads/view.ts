import type { Catalogue } from '#catalogue/catalogue.ts';
import { Facts, gone, iterated, keysOf, type Questions, type Read, type ReadId } from './facts.ts';

/** One fact that was read: its id and what the reader gets. */
interface Known {
  id: ReadId;
  value: unknown;
}

/**
 * A view of facts that tells `collect` each read. It looks exactly like the catalogue itself. An object is the same each
 * time that it is reached.
 */
export class Viewing {
  readonly catalogue: Catalogue;
  readonly questions: Questions;
  readonly #facts: Facts;
  readonly #collect: (read: ReadId) => void;
  readonly #seen = new WeakMap<object, unknown>();
  readonly #original = new WeakMap<object, string>();

  constructor(facts: Facts, collect: (read: ReadId) => void) {
    this.#facts = facts;
    this.#collect = collect;
    this.catalogue = this.#view(facts.object('catalogue')) as Catalogue;
    this.questions = this.#view(facts.object('questions')) as Questions;
  }

  /** What a reader has, as text: equal texts for equal values. */
  textOf(value: unknown): string {
    return this.#facts.textOf(value, (object) => this.#original.get(object));
  }

  /** A value as readers get it: with views in place of the named objects in it. */
  #view(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const known = this.#seen.get(value);
    if (known !== undefined) return known;
    const name = this.#facts.nameOf(value);
    const made = name === undefined ? this.#copy(value) : this.#proxy(value, name);
    this.#seen.set(value, made);
    return made;
  }

  /** A copy with views in it; the value itself if there are none. */
  #copy(value: object): unknown {
    // In case that it contains itself.
    this.#seen.set(value, value);
    if (Array.isArray(value)) return this.#list(value);
    if (value instanceof Map)
      return new Map([...value].map(([key, each]) => [this.#view(key), this.#view(each)]));
    if (value instanceof Set) return new Set([...value].map((each) => this.#view(each)));
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    const entries = Object.entries(value);
    const parts = entries.map(([key, each]) => [key, this.#view(each)] as const);
    return parts.every(([, each], index) => each === entries[index]?.[1])
      ? value
      : Object.fromEntries(parts);
  }

  #list(list: readonly unknown[]): readonly unknown[] {
    const copy = list.map((each) => this.#view(each));
    return copy.every((each, index) => each === list[index]) ? list : copy;
  }

  #proxy(object: object, name: string): object {
    const known = new Map<string, Known>();
    const read = (key: string): unknown => {
      let fact = known.get(key);
      if (!fact) {
        const id = idOf({ object: name, key });
        fact = { id, value: this.#value(object, { object: name, key }) };
        known.set(key, fact);
      }
      // Calls are told with their arguments.
      if (typeof fact.value !== 'function') this.#collect(fact.id);
      return fact.value;
    };
    const keys = (): string[] => {
      this.#collect(idOf({ object: name, key: keysOf }));
      return Reflect.ownKeys(object).filter((key) => typeof key === 'string');
    };
    // An empty object in its place, because a frozen one allows no other values.
    const view = new Proxy(
      {},
      {
        get: (_, key) => {
          if (typeof key === 'string') return read(key);
          return key === Symbol.iterator && key in object ? read(iterated) : undefined;
        },
        has: (_, key) => typeof key === 'string' && keys().includes(key),
        ownKeys: keys,
        getOwnPropertyDescriptor: (_, key) =>
          typeof key === 'string' && key in object
            ? { value: read(key), enumerable: true, configurable: true }
            : undefined,
        set: () => false,
      },
    );
    this.#original.set(view, name);
    return view;
  }

  #value(object: object, { object: name, key }: Read): unknown {
    const value: unknown = Reflect.get(object, key === iterated ? Symbol.iterator : key);
    if (typeof value !== 'function') return this.#view(value);
    const answers = new Map<ReadId, unknown>();
    return (...args: unknown[]) => {
      const call = { object: name, key, args: args.map((arg) => this.#named(arg)) };
      const id = idOf(call);
      this.#collect(id);
      if (!answers.has(id)) answers.set(id, this.#view(this.#facts.valueOf(call)));
      const answer = answers.get(id);
      if (answer === gone) throw new Error(`“${name}” has no “${key}”.`);
      return key === iterated || key === 'keys' ? (answer as unknown[])[Symbol.iterator]() : answer;
    };
  }

  #named(arg: unknown): unknown {
    if (typeof arg !== 'object' || arg === null) return arg;
    const name = this.#original.get(arg);
    return name === undefined ? arg : { '→': name };
  }
}

function idOf(read: Read): ReadId {
  return JSON.stringify(read);
}
