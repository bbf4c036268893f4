import type { Condition, DutyRow } from '#catalogue/catalogue.ts';

/** A condition of a page of duties, numbered in the order of its first use. */
export interface NumberedCondition extends Condition {
  number: number;
  /** The fragment of its text. */
  anchor: string;
  /** The content file that its links are written in. */
  file: string;
  /** The fragments of the marks that lead to it. */
  marks: string[];
}

/** A mark at a cell that leads to a condition. */
export interface ConditionMark {
  number: number;
  anchor: string;
  /** Its own fragment, for the way back. */
  mark: string;
}

/** The conditions of all rows of a page, each once, and the marks of every cell. */
export interface Conditions {
  list: NumberedCondition[];
  /** The marks of a row's cell, by the row's key and the layer's id. */
  marks: (key: string, layer: string) => readonly ConditionMark[];
}

/**
 * Numbers the conditions of rows for one page; labels may repeat in different files. A key tells the rows of the page
 * apart: services share what they inherit, so the rows themselves may be the same.
 */
export function conditionsOf(
  rows: readonly { key: string; row: Pick<DutyRow, 'cells'> }[],
): Conditions {
  const known = new Map<string, NumberedCondition>();
  const marks = new Map<string, ConditionMark[]>();
  for (const { key, row } of rows) {
    for (const [layer, { at, conditions }] of Object.entries(row.cells)) {
      marks.set(
        `${key} ${layer}`,
        conditions.map((condition) => markOf(conditionIn(known, condition, at.file))),
      );
    }
  }
  return {
    list: [...known.values()],
    marks: (key, layer) => marks.get(`${key} ${layer}`) ?? [],
  };
}

function conditionIn(
  known: Map<string, NumberedCondition>,
  condition: Condition,
  file: string,
): NumberedCondition {
  const key = JSON.stringify([file, condition.label]);
  const number = known.size + 1;
  const found = known.get(key) ?? {
    ...condition,
    number,
    anchor: `condition--${number}`,
    file,
    marks: [],
  };
  known.set(key, found);
  return found;
}

function markOf({ number, anchor, marks }: NumberedCondition): ConditionMark {
  const mark = `${anchor}--${marks.length + 1}`;
  marks.push(mark);
  return { number, anchor, mark };
}
