import type { EntryMemory, FileRead, Known } from './entry-memory.ts';

/** Remembers what was last found in each file, for as long as the process runs. */
export function recentEntries(): EntryMemory {
  const recent = new Map<string, { bytes: Uint8Array; known: Known }>();
  return {
    recall: ({ file, bytes }: FileRead) => {
      const last = recent.get(file);
      return last && Buffer.compare(last.bytes, bytes) === 0 ? last.known : undefined;
    },
    keep: ({ file, bytes }, known) => void recent.set(file, { bytes, known }),
    isClean: () => false,
    markClean: () => undefined,
  };
}
