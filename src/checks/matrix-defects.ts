import { inWords } from '#model/phrase.ts';
import type { Catalogue, Matrix, MatrixDefect } from '#catalogue/catalogue.ts';
import type { Place } from '#source/place.ts';
import type { Together } from './rule.ts';

type DefectOf<K extends MatrixDefect['kind']> = Extract<MatrixDefect, { kind: K }>;

/**
 * Every defect of the given kinds, in the order of the matrices; none without a valid platform, as its layers are
 * unknown. Defects in rows with an unreadable cell are not fixed automatically, since the row may mean anything.
 */
export function* matrixDefects<K extends MatrixDefect['kind']>(
  { matrices, platformMissing }: Catalogue,
  ...kinds: K[]
): Iterable<DefectOf<K> & { matrix: Matrix; mayFix: boolean }> {
  if (platformMissing) return;
  for (const matrix of matrices) {
    const unread = new Set(matrix.defects.filter(isUnread).map(({ at }) => at.line));
    for (const defect of matrix.defects) {
      if (isOf(defect, kinds)) yield { ...defect, matrix, mayFix: !unread.has(defect.at.line) };
    }
  }
}

function isOf<K extends MatrixDefect['kind']>(
  defect: MatrixDefect,
  kinds: K[],
): defect is DefectOf<K> {
  return (kinds as string[]).includes(defect.kind);
}

function isUnread({ kind }: MatrixDefect): boolean {
  return kind === 'shared' || kind === 'unknown-letter';
}

/** A duty's title in quotes. */
export function dutyTitle({ duties }: Catalogue, id: string): string {
  return `“${duties.get(id)?.title ?? id}”`;
}

/** How what is wrong with a row that is not applicable is told as one. */
export function absentTogether(title: string, { line }: Place): Together {
  return {
    what: `not applicable ${String(line)}`,
    part: title,
    tell: () => ({
      message: `${title} is not applicable (n/a), but no reason is given, and it is also assigned to a layer.`,
      hint: 'Empty the other cells of the row and add the reason, `n/a: brokers write no log`, or remove the n/a.',
    }),
  };
}

/** Titles of layers as a list in a sentence: `Team, Platform and Cloud`. */
export function layerTitles({ platform }: Catalogue, ids: readonly string[]): string {
  const titles = ids.map((id) => platform.layers.find((layer) => layer.id === id)?.title ?? id);
  return inWords(titles);
}
