/** Plain text as one line of Markdown that shows it as it is: its signs are no mark-up, HTML or entities. */
export function markdownText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(signs, String.raw`\$&`);
}

/** What Markdown would read as a sign. An underscore within a word is none. */
const signs = /[\\`*[\]<~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu;
