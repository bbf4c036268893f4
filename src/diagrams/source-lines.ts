/** Mermaid's parsers of these types keep comments; for all others, comments are removed first. */
const keepsComments = /^\s*(agentflow|eventmodeling)/;

/**
 * The lines that Mermaid's parser sees, as line numbers of the source, from 1. Mermaid first removes front-matter,
 * directives, comments and leading blank lines.
 */
export function parsedLines(source: string): number[] {
  const text = new TracedText(source.replace(/\r\n?/g, '\n'));
  // These are Mermaid's own expressions: one line more or less would make every reported line wrong.
  text.cut(/^([^\S\n]*)---[^\S\n]*\n[\s\S]*?\n\1---[^\S\n]*(?:\n|$)/);
  text.cut(/%{2}{\s*(?:(\w+)\s*:|(\w+))\s*(?:(\w+)|((?:(?!}%{2}).|\r?\n)*))?\s*(?:}%{2})?/gi);
  if (!keepsComments.test(text.text.replace(/^\s*%%.*\n/gm, ''))) {
    text.cut(/^\s*%%(?!{)[^\n]+\n?/gm);
    text.cut(/^\s+/);
  }
  if (/^\s*sankey/.test(text.text)) text.cut(/\n(?=\n)/g);
  return text.lines();
}

/** Text that remembers the original line of each character after cuts. */
class TracedText {
  text: string;
  #origins: number[];

  constructor(text: string) {
    this.text = text;
    let line = 1;
    this.#origins = Array.from({ length: text.length }, (_, i) =>
      text[i] === '\n' ? line++ : line,
    );
  }

  cut(what: RegExp): void {
    const origins: number[] = [];
    let at = 0;
    this.text = this.text.replace(what, (...match) => {
      const whole = match[0];
      const offset = Number(match.findLast((part) => typeof part === 'number'));
      for (; at < offset; at++) origins.push(this.#origins[at] ?? 1);
      at = offset + whole.length;
      return '';
    });
    this.#origins = [...origins, ...this.#origins.slice(at)];
  }

  lines(): number[] {
    const starts: number[] = [];
    let at = 0;
    for (const line of this.text.split('\n')) {
      const origin = this.#origins[at] ?? this.#origins.at(-1);
      if (origin !== undefined && (line !== '' || at < this.text.length)) starts.push(origin);
      at += line.length + 1;
    }
    return starts;
  }
}
