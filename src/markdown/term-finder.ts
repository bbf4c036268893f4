/** A word of the glossary, as prose needs it. */
export interface ProseTerm {
  /** The id of its definition in a page. */
  anchor: string;
  title: string;
  /** Its abbreviation and its other names. */
  otherNames: readonly string[];
  definition: string;
  /** The address of its page. */
  href: string;
}

/** A term in a text, and where it stands there. */
export interface TermFound {
  term: ProseTerm;
  from: number;
  to: number;
}

/** The terms that a text names, in its order. */
export type TermFinder = (text: string) => Iterable<TermFound>;

/**
 * Finds terms by whole words, with an `s` for more than one. A name with two capitals (RPO, SaaS) is found as it is
 * written, any other one in capitals or not. Of names that begin alike, the longest counts.
 */
export function termFinder(terms: readonly ProseTerm[]): TermFinder {
  const named = new Map<string, ProseTerm>();
  for (const term of terms) {
    for (const name of [term.title, ...term.otherNames]) {
      const key = keyOf(name);
      if (!named.has(key)) named.set(key, term);
    }
  }
  if (named.size === 0) return () => [];
  const names = [...named.keys()].sort((one, other) => other.length - one.length).map(escaped);
  const inWord = String.raw`[\p{L}\p{M}\p{N}_-]`;
  const pattern = new RegExp(`(?<!${inWord})(${names.join('|')})(s?)(?!${inWord})`, 'giu');
  return function* (text) {
    for (const { 0: whole, 1: name = '', index: from } of text.matchAll(pattern)) {
      const term = named.get(keyOf(name)) ?? named.get(spaced(name).toLowerCase());
      if (term) yield { term, from, to: from + whole.length };
    }
  };
}

function keyOf(name: string): string {
  return isExact(name) ? name : spaced(name).toLowerCase();
}

/** Whether letters count as they are: “VPN” is one, “vpn” in a sentence a command. */
function isExact(name: string): boolean {
  return (name.match(/\p{Lu}/gu) ?? []).length > 1 && !/\s/.test(name);
}

function spaced(name: string): string {
  return name.trim().replace(/\s+/g, ' ');
}

function escaped(name: string): string {
  return RegExp.escape(name).replaceAll(String.raw`\x20`, String.raw`\s+`);
}
