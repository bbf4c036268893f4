import type { Body, Heading, Table } from './body.ts';
import type { ValidEntry } from './entry.ts';

/** What was found in a valid file. Its text and positions come from the file itself. */
export type Known = Pick<ValidEntry, 'title' | 'data' | 'references' | 'body' | 'former'>;

/** A file as read: the same path and bytes give the same entry. */
export interface FileRead {
  file: string;
  bytes: Uint8Array;
}

/** Remembers what was found in files, so that unchanged files are not parsed again. */
export interface EntryMemory {
  recall: (read: FileRead) => Known | undefined;
  keep: (read: FileRead, known: Known) => void;
  /** Whether a recalled file had no findings. */
  isClean: (file: string) => boolean;
  /** Replaces the set of files without findings. */
  markClean: (files: ReadonlySet<string>) => void;
}

/** A table that refers to its heading by index. */
type WrittenTable = Omit<Table, 'under'> & { under?: number | undefined };

/** Serialises an entry as one line of text. Tables, the larger half, follow after a tab. */
export function writeKnown({ title, data, references, body, former }: Known): string {
  const { tables, ...others } = body;
  const numbers = new Map(body.headings.map((heading, index) => [heading, index]));
  const written = tables.map((table): WrittenTable => ({
    ...table,
    under: table.under && numbers.get(table.under),
  }));
  return `${JSON.stringify([title, data, references, former, others])}\t${JSON.stringify(written)}`;
}

/** Reads what `writeKnown` wrote. Tables are parsed only on first use, as few callers need them. */
export function readKnown(line: string): Known {
  const tab = line.indexOf('\t');
  const [title, data, references, former, others] = JSON.parse(line.slice(0, tab)) as [
    string,
    Known['data'],
    Known['references'],
    Known['former'],
    Omit<Body, 'tables'>,
  ];
  const written = line.slice(tab + 1);
  let tables: Table[] | undefined;
  const body = Object.defineProperty(others, 'tables', {
    enumerable: true,
    get: () => (tables ??= tablesIn(written, others.headings)),
  }) as Body;
  return { title, data, references, body, former };
}

function tablesIn(written: string, headings: readonly Heading[]): Table[] {
  return (JSON.parse(written) as WrittenTable[]).map((table) => ({
    ...table,
    under: table.under === undefined ? undefined : headings[table.under],
  }));
}
