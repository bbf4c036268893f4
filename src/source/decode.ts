import { Buffer, isUtf8 } from 'node:buffer';
import type { Span } from './place.ts';

/** Why a file can't be decoded, and where. */
export interface Undecodable {
  span: Span;
  message: string;
  hint: string;
}

/** The file's text without byte order mark and with line feeds only, or what is wrong with its bytes. */
export function decode(bytes: Uint8Array): string | Undecodable {
  if (startsUtf16(bytes)) {
    return {
      span: spot('', 0),
      message: 'The file is UTF-16, not UTF-8.',
      hint: 'Save it as UTF-8.',
    };
  }
  if (!isUtf8(bytes)) return notUtf8(bytes);
  const text = textOf(bytes);
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    const message = 'The file contains a NUL character, so it is not text.';
    return { span: spot(text, nul), message, hint: 'Save it as UTF-8 text.' };
  }
  return normalised(text);
}

/**
 * The offset in the decoded file, with its byte order mark and carriage returns, of a line and column of its
 * normalised text. Fixers need it to edit the original file.
 */
export function offsetIn(raw: string, line: number, column: number): number {
  let start = raw.startsWith('\uFEFF') ? 1 : 0;
  const lineEnd = /\r\n?|\n/g;
  for (let passed = 1; passed < line; passed += 1) {
    lineEnd.lastIndex = start;
    if (!lineEnd.test(raw)) return raw.length;
    start = lineEnd.lastIndex;
  }
  return start + column - 1;
}

function normalised(text: string): string {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}

function startsUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function textOf({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('utf8');
}

function notUtf8(bytes: Uint8Array): Undecodable {
  const good = goodBytes(bytes);
  const before = textOf(bytes.subarray(0, good));
  const byte = (bytes[good] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return {
    span: spot(before, before.length),
    message: `The file is not UTF-8: the byte 0x${byte} is invalid here.`,
    hint: 'Save it as UTF-8.',
  };
}

/** The number of valid bytes before the first one that is not UTF-8. */
function goodBytes(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    if (isGoodSoFar(bytes.subarray(0, middle))) good = middle;
    else bad = middle - 1;
  }
  while (!isUtf8(bytes.subarray(0, good))) good -= 1;
  return good;
}

/** Whether the bytes are UTF-8, ignoring an incomplete last character. */
function isGoodSoFar(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function spot(text: string, offset: number): Span {
  const before = normalised(text.slice(0, offset));
  const line = before.split('\n').length;
  const column = offset === 0 ? 1 : before.length - before.lastIndexOf('\n');
  return { line, column, endLine: line, endColumn: column + 1 };
}
