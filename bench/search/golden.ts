import { readFileSync } from 'node:fs';

/** A question of the example's readers, with its answers. */
export interface Golden {
  /** The kind of question: a name, a typo, a term, a task, a duty, people, a plan, what a screen shows, everyday words. */
  kind: 'name' | 'slip' | 'term' | 'task' | 'duty' | 'people' | 'plan' | 'exact' | 'everyday';
  query: string;
  /** Paths below the site's base with grades: 3 is the answer, 2 also answers, 1 helps. */
  answers: Record<string, 1 | 2 | 3>;
}

/** The questions, written from the personas' needs before any search had answered them. */
export const golden = JSON.parse(
  readFileSync(new URL('golden.json', import.meta.url), 'utf8'),
) as Golden[];

/** Words that are on no page of the example. */
export const nowhere = JSON.parse(
  readFileSync(new URL('nowhere.json', import.meta.url), 'utf8'),
) as string[];
