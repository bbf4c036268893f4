import type { ValidEntry } from '#source/entry.ts';
import type { Edit } from '../edit.ts';
import { alignTables } from './align-tables.ts';
import { dropTrailingSpaces } from './drop-trailing-spaces.ts';
import { orderKeys } from './order-keys.ts';

/** Changes of form that leave the meaning of a file as it is: nobody is nagged about them, `--fix` makes them. */
export const tidyings: readonly ((entry: ValidEntry) => Iterable<Edit>)[] = [
  orderKeys,
  alignTables,
  dropTrailingSpaces,
];
