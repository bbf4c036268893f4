import { isUtf8 } from 'node:buffer';

/** The text of an old file with line feeds only, or why it has none. */
export type OldText = { text: string; notice?: string } | { refusal: string };

/**
 * Reads bytes as UTF-8, UTF-16 or Windows-1252. Lines of one file may differ: editors of many years left both in them.
 */
export function oldText(bytes: Uint8Array): OldText {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) {
    if (bytes.length % 2 === 1)
      return { refusal: 'It begins like UTF-16, but ends within a letter.' };
    const text = decoded(bytes, wide);
    if (text.includes('\0')) return { refusal: 'It is not text.' };
    return { text, notice: 'It was read as UTF-16.' };
  }
  if (bytes.includes(0)) return { refusal: 'It is not text.' };
  if (isUtf8(bytes)) return { text: decoded(bytes, 'utf-8') };
  return lineByLine(bytes);
}

function lineByLine(bytes: Uint8Array): OldText {
  const lines: string[] = [];
  const old: number[] = [];
  let strange = 0;
  for (let from = 0; from <= bytes.length;) {
    const next = bytes.indexOf(0x0a, from);
    const end = next === -1 ? bytes.length : next;
    const line = bytes.subarray(from, end);
    const isNew = isUtf8(line);
    if (!isNew) old.push(lines.length + 1);
    strange += line.filter(isStrange).length;
    lines.push(decoded(line, isNew ? 'utf-8' : 'windows-1252'));
    from = end + 1;
  }
  if (strange * 50 > bytes.length) return { refusal: 'It is not text.' };
  const some = old.slice(0, 5).join(', ') + (old.length > 5 ? ' and others' : '');
  const notice = `Line ${some}: not UTF-8, so read as Windows-1252. See whether the letters with accents are right.`;
  return { text: decodedLines(lines), notice };
}

/** Control characters, and bytes without a meaning in Windows-1252. */
function isStrange(byte: number): boolean {
  return (
    (byte < 32 && ![9, 12, 13, 27].includes(byte)) || [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)
  );
}

/** UTF-16 by its mark, or by the zeros beside its Latin letters. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length * 0.35;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : undefined;
}

function decoded(bytes: Uint8Array, encoding: string): string {
  return decodedLines([new TextDecoder(encoding).decode(bytes)]);
}

function decodedLines(lines: readonly string[]): string {
  return lines.join('\n').replace(/\r\n?/g, '\n');
}
