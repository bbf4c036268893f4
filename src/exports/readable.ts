/** The text without characters that XML and calendars can't contain: control characters and lone surrogates. */
export function readable(text: string): string {
  return text.toWellFormed().replace(controls, '');
}

/** A value as indented JSON, with its texts made readable. */
export function readableJson(value: unknown): string {
  const clean = (_key: string, part: unknown) => (typeof part === 'string' ? readable(part) : part);
  return `${JSON.stringify(value, clean, 2)}\n`;
}

const controls = /[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu;
