import type { ValidEntry } from '#source/entry.ts';
import type { Edit } from '../edit.ts';
import { alignTables } from './align-tables.ts';
import { dropTrailingSpaces } from './drop-trailing-spaces.ts';
import { orderKeys } from './order-keys.ts';

/** Changes of form that keep a file's meaning. They are never reported, only applied by `--fix`. */
export const tidyings: readonly ((entry: ValidEntry) => Iterable<Edit>)[] = [
  orderKeys,
  alignTables,
  dropTrailingSpaces,
];
