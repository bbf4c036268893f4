/** The letters of a matrix cell: responsible, accountable, consulted, informed. */
export const letters = ['R', 'A', 'C', 'I'] as const;
export type Letter = (typeof letters)[number];
