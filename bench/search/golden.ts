import { readFileSync } from 'node:fs';

/** A question that readers of the example ask, and what answers it. */
export interface Golden {
  /** What sort of question it is: a name, one with a slip of the pen, a term, a task, a duty, people, a plan. */
  kind: 'name' | 'slip' | 'term' | 'task' | 'duty' | 'people' | 'plan';
  query: string;
  /** Paths below the site's base, graded: 3 is the answer, 2 answers as well, 1 helps on the way. */
  answers: Record<string, 1 | 2 | 3>;
}

/** The questions, written from what the personas want to know, before any search had answered them. */
export const golden = JSON.parse(
  readFileSync(new URL('golden.json', import.meta.url), 'utf8'),
) as Golden[];
