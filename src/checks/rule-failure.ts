import type { Catalogue } from '#catalogue/catalogue.ts';
import type { CheckResult } from './engine.ts';

/** A rule that failed: on which file, if known, and why. */
export interface Failed {
  rule: string;
  file: string | undefined;
  reason: string;
}

/**
 * Thrown if rules failed, because the content can't be called clean. `result` holds the findings of the other rules.
 */
export class RuleFailure extends Error {
  override name = 'RuleFailure';
  readonly result: CheckResult;

  constructor(result: CheckResult) {
    super(result.failed.map(failureText).join('\n'));
    this.result = result;
  }

  /** The same, with files by the names that findings have for them. */
  named(nameOf: (file: string) => string): RuleFailure {
    const { findings, summary, failed } = this.result;
    const named = <T extends { file: string }>(one: T) => ({
      ...one,
      file: nameOf(one.file),
    });
    const placed = failed.map((each) => ({
      ...each,
      file: each.file === undefined ? undefined : nameOf(each.file),
    }));
    return new RuleFailure({ findings: findings.map(named), summary, failed: placed });
  }
}

/** Runs the failed rule again, recording each file it reads, to find out where it fails. */
export async function failedOn(
  rule: string,
  error: unknown,
  run: (catalogue: Catalogue) => Promise<unknown>,
  catalogue: Catalogue,
): Promise<Failed> {
  let file: string | undefined;
  const followed = following(catalogue, (taken) => (file = taken));
  const again = await run(followed).catch(() => true);
  const reason = error instanceof Error ? error.message : String(error);
  return { rule, file: again === true ? file : undefined, reason };
}

/** What failed, as a sentence. */
export function failureText({ rule, file, reason }: Failed): string {
  return `The rule “${rule}” failed${file === undefined ? '' : ` on ${file}`}: ${reason}`;
}

/** The catalogue with lists that report the file of each object they return. */
function following(catalogue: Catalogue, taken: (file: string) => void): Catalogue {
  const each = function* <T>(list: Iterable<T>) {
    for (const object of list) {
      const { file } = object as { file?: string };
      if (file !== undefined) taken(file);
      yield object;
    }
  };
  const followed = Object.entries(catalogue).map(([name, list]: [string, unknown]) => {
    if (!isList(list)) return [name, list];
    const same: object = Array.isArray(list) ? list.slice() : Object.assign({}, list);
    return [name, Object.assign(same, { [Symbol.iterator]: () => each(list) })];
  });
  const of: Catalogue['of'] = (kind) => each(catalogue.of(kind));
  return { ...(Object.fromEntries(followed) as Catalogue), of };
}

function isList(value: unknown): value is Iterable<unknown> {
  return (
    Array.isArray(value) ||
    (typeof value === 'object' && value !== null && Symbol.iterator in value && 'has' in value)
  );
}
