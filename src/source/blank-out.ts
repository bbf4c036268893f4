/** A stretch of text that is no mark-up: what begins it, and the pattern (global) that ends it. */
export interface Stretch {
  opens: string;
  ends: RegExp;
}

/**
 * The text with its stretches as blanks, line ends kept; one that never ends stays as it is. Takes no longer than the
 * text is long, whatever it holds.
 */
export function blankOut(text: string, stretches: readonly Stretch[]): string {
  /** Where each stretch begins next; what begins or ends nowhere further on is gone. */
  const next = new Map(stretches.map((stretch) => [stretch, text.indexOf(stretch.opens)]));
  let blanked = '';
  let done = 0;
  for (;;) {
    for (const [stretch, from] of next) {
      if (from >= done) continue;
      const later = from < 0 ? -1 : text.indexOf(stretch.opens, done);
      if (later < 0) next.delete(stretch);
      else next.set(stretch, later);
    }
    const [first] = [...next].sort(([, one], [, other]) => one - other);
    if (!first) return blanked + text.slice(done);
    const [stretch, from] = first;
    stretch.ends.lastIndex = from + stretch.opens.length;
    if (stretch.ends.exec(text)) {
      const end = stretch.ends.lastIndex;
      blanked += text.slice(done, from) + text.slice(from, end).replace(/[^\n]/g, ' ');
      done = end;
    } else next.delete(stretch);
  }
}
