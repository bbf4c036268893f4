/** A content file's text below its front-matter. */
export function bodyText(text: string): string {
  return text.slice(bodyStart(text));
}

/** Where that begins. */
export function bodyStart(text: string): number {
  const end = text.startsWith('---') ? text.indexOf('\n---', 3) : -1;
  if (end === -1) return 0;
  const line = text.indexOf('\n', end + 1);
  return line === -1 ? text.length : line;
}
