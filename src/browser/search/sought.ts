const key = 'plinth-sought';

/** Remembers the query until the next page has loaded. */
export function keepSought(words: string): void {
  try {
    sessionStorage.setItem(key, words);
  } catch {
    // If storage is blocked, nothing is highlighted on arrival.
  }
}

/** Returns the query that led here, once. */
export function takeSought(): string | undefined {
  try {
    const words = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return words ?? undefined;
  } catch {
    return undefined;
  }
}
