/** A glossary term for use in prose. */
export interface ProseTerm {
  /** The id of its definition on a page. */
  anchor: string;
  title: string;
  /** Its abbreviation and other names. */
  otherNames: readonly string[];
  definition: string;
  /** The address of its page. */
  href: string;
}

/** A term in a text, with its position. */
export interface TermFound {
  term: ProseTerm;
  from: number;
  to: number;
}

/** Finds the terms in a text, in order. */
export type TermFinder = (text: string) => Iterable<TermFound>;

/**
 * Finds terms as whole words, also with a plural `s`. Names with two capitals (RPO, SaaS) must match exactly; for
 * others, case doesn't matter. The longest match wins.
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

/** Whether case matters: “VPN” is a term, “vpn” in a sentence is a command. */
function isExact(name: string): boolean {
  return (name.match(/\p{Lu}/gu) ?? []).length > 1 && !/\s/.test(name);
}

function spaced(name: string): string {
  return name.trim().replace(/\s+/g, ' ');
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`);
}
