import { ContentUnreadable } from './content-unreadable.ts';
import type { Reader } from './read.ts';

/** Content from memory by path, as text or bytes. */
export function memoryReader(files: Readonly<Record<string, string | Uint8Array>>): Reader {
  const encoder = new TextEncoder();
  const read = (path: string) => {
    const content = files[path];
    if (content === undefined)
      return Promise.reject(new ContentUnreadable(`There is no file “${path}”.`));
    return Promise.resolve(typeof content === 'string' ? encoder.encode(content) : content);
  };
  return {
    list: () => Promise.resolve(Object.keys(files)),
    read,
    leadsOut: () => false,
    about: async (path) => ({
      bytes: (await read(path)).length,
      headsRepository: false,
    }),
  };
}
