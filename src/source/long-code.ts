import type { RangedProblem } from './problem.ts';

/** In characters. Deeper nesting, possible in longer code, can crash the JavaScript parser and the process. */
const limit = 2_000;

/** An MDX expression or program that is too long to pass safely to the parser. */
export function longCode(text: string, start: number): RangedProblem | undefined {
  let fence: string | undefined;
  for (let at = start; at < text.length;) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end);
    let next = end + 1;
    const [, mark] = /^[ \t>]*(?:[-*+] +|\d+[.)] +)*(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && line.trim().endsWith(mark)) fence = undefined;
    } else if (mark !== undefined) fence = mark;
    else if (/^(?:import|export)\b/.test(line)) {
      const length = /\n[ \t]*\n|$/.exec(text.slice(at))?.index ?? 0;
      if (length > limit) return tooLong(at, 'program', length);
    } else {
      const shown = withoutSpans(line);
      let brace = shown.indexOf('{');
      while (brace !== -1) {
        const length = expressionLength(text, at + brace);
        if (length > limit) return tooLong(at + brace, 'expression', length);
        next = Math.max(next, at + brace + length);
        brace = shown.indexOf('{', brace + length);
      }
    }
    at = next;
  }
  return undefined;
}

/** The line with inline code and backslash escapes blanked. */
function withoutSpans(line: string): string {
  return line
    .replace(/(`+)[^`]{1,300}\1/g, (span) => ' '.repeat(span.length))
    .replace(/\\./g, '  ');
}

/** The length from a brace to its closing brace or the end of the text. Comments don't count. */
function expressionLength(text: string, start: number): number {
  const [comment] = /^\{\s*\/\*[^]*?\*\/\s*\}/.exec(text.slice(start)) ?? [];
  if (comment !== undefined) return Math.min(comment.length, limit);
  let open = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '{') open += 1;
    else if (text[at] === '}') open -= 1;
    if (open === 0) return at + 1 - start;
  }
  return text.length - start;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

function tooLong(at: number, what: string, length: number): RangedProblem {
  return {
    range: [at, at + 1],
    message: `An MDX ${what} of ${String(length)} characters starts here.`,
    hint: 'Remove it: pages can’t contain expressions. To show a brace, write `\\{`.',
  };
}
