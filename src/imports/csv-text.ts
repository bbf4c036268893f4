import { isUtf8 } from 'node:buffer';

/** The text of a CSV file, and what a person should check about it. */
export interface CsvText {
  text: string;
  trouble: string | undefined;
}

const howToSave =
  'In the spreadsheet, save it again as “CSV UTF-8”, or choose the character set “Unicode (UTF-8)”.';

/**
 * The text of a CSV file as spreadsheets save it: UTF-8, UTF-16 with its mark, or Windows-1252. Throws a sentence if it
 * is none of these.
 */
export function csvText(bytes: Uint8Array): CsvText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  if (isUtf8(bytes)) return decoded(bytes, 'utf-8');
  // These bytes have no meaning in Windows-1252.
  if (bytes.some((byte) => [0x00, 0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte))) {
    throw new Error(`The file is neither UTF-8 nor Windows-1252. ${howToSave}`);
  }
  const { text } = decoded(bytes, 'windows-1252');
  const sample = /[\p{L}\p{N}]*[^\p{ASCII}][\p{L}\p{N}]*/u.exec(text)?.[0] ?? '';
  const trouble = `The file is not UTF-8; it was read as Windows-1252. If “${sample}” is not what you wrote: ${howToSave.charAt(0).toLowerCase()}${howToSave.slice(1)}`;
  return { text, trouble };
}

function decoded(bytes: Uint8Array, encoding: string): CsvText {
  return { text: new TextDecoder(encoding).decode(bytes), trouble: undefined };
}
