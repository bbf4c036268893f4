import type { Condition, DutyRow } from '#catalogue/catalogue.ts';

/** A condition on a page of duties, numbered by first use. */
export interface NumberedCondition extends Condition {
  number: number;
  /** The fragment of its text. */
  anchor: string;
  /** The content file that its links are relative to. */
  file: string;
  /** The fragments of the marks that link to it. */
  marks: string[];
}

/** A mark in a cell that links to a condition. */
export interface ConditionMark {
  number: number;
  anchor: string;
  /** Its own fragment, for the link back. */
  mark: string;
}

/** The conditions of all rows on a page, without repeats, and the marks of every cell. */
export interface Conditions {
  list: NumberedCondition[];
  /** The marks of a row's cell, by the row's key and the layer's id. */
  marks: (key: string, layer: string) => readonly ConditionMark[];
}

/**
 * Numbers the conditions of rows for one page. Labels may repeat across files. Keys identify rows on the page, since
 * services share inherited rows.
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
