import type { Body, Heading, Table } from './body.ts';
import type { ValidEntry } from './entry.ts';

/** What was found in a file that keeps the contract of its kind; its text and its places come from the file itself. */
export type Known = Pick<ValidEntry, 'title' | 'data' | 'references' | 'body'>;

/** A file as it was read: the same path and the same bytes make the same entry. */
export interface FileRead {
  file: string;
  bytes: Uint8Array;
}

/** Remembers what was found in files, so that nobody has to read them again while they stay the same. */
export interface EntryMemory {
  recall: (read: FileRead) => Known | undefined;
  keep: (read: FileRead, known: Known) => void;
  /** Whether a file that was recalled is one of those that nothing was found in. */
  isClean: (file: string) => boolean;
  /** Says anew in which of the files nothing was found. */
  markClean: (files: ReadonlySet<string>) => void;
}

/** A table whose heading is written as its number among the headings. */
type WrittenTable = Omit<Table, 'under'> & { under?: number | undefined };

/** What is known of an entry as one line of text: tables, the larger half, stand apart after a tab. */
export function writeKnown({ title, data, references, body }: Known): string {
  const { tables, ...others } = body;
  const numbers = new Map(body.headings.map((heading, index) => [heading, index]));
  const written = tables.map((table): WrittenTable => ({
    ...table,
    under: table.under && numbers.get(table.under),
  }));
  return `${JSON.stringify([title, data, references, others])}\t${JSON.stringify(written)}`;
}

/** Reads what `writeKnown` wrote; tables are read when somebody asks for them, which few do. */
export function readKnown(line: string): Known {
  const tab = line.indexOf('\t');
  const [title, data, references, others] = JSON.parse(line.slice(0, tab)) as [
    string,
    Known['data'],
    Known['references'],
    Omit<Body, 'tables'>,
  ];
  const written = line.slice(tab + 1);
  let tables: Table[] | undefined;
  const body = Object.defineProperty(others, 'tables', {
    enumerable: true,
    get: () => (tables ??= tablesIn(written, others.headings)),
  }) as Body;
  return { title, data, references, body };
}

function tablesIn(written: string, headings: readonly Heading[]): Table[] {
  return (JSON.parse(written) as WrittenTable[]).map((table) => ({
    ...table,
    under: table.under === undefined ? undefined : headings[table.under],
  }));
}
