const key = 'plinth-sought';

/** Remembers what was searched for until the next page is there. */
export function keepSought(words: string): void {
  try {
    sessionStorage.setItem(key, words);
  } catch {
    // Where storage is refused, nothing is marked on arrival.
  }
}

/** What was searched for on the way here, once. */
export function takeSought(): string | undefined {
  try {
    const words = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return words ?? undefined;
  } catch {
    return undefined;
  }
}
