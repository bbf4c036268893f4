/** A path in front-matter, as `at(...)` takes it. */
export type Path = readonly (string | number)[];

/**
 * Calls back for every text in front-matter, however deeply nested. The path is reused and changes after the call.
 */
export function eachText(
  value: unknown,
  visit: (text: string, path: Path) => void,
  path: (string | number)[] = [],
): void {
  if (typeof value === 'string') visit(value, path);
  else if (Array.isArray(value)) {
    value.forEach((item, index) => {
      below(item, index);
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const key in value) below((value as Record<string, unknown>)[key], key);
  }

  function below(item: unknown, step: string | number): void {
    path.push(step);
    eachText(item, visit, path);
    path.pop();
  }
}
