/** The text without what XML and calendars can't hold: control characters and halves of characters. */
export function readable(text: string): string {
  return text.toWellFormed().replace(controls, '');
}

/** A value as JSON for people and programs, its texts readable. */
export function readableJson(value: unknown): string {
  const clean = (_key: string, part: unknown) => (typeof part === 'string' ? readable(part) : part);
  return `${JSON.stringify(value, clean, 2)}\n`;
}

const controls = /[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu;
