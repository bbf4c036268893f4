/**
 * The numbers that a text may mean: `3,9`, `99,9 %`, `−23` with a real minus. A comma before three digits may also
 * separate thousands.
 */
export function numbersMeant(written: string): readonly number[] {
  const text = written
    .trim()
    .replace(/^\u2212/, '-')
    .replace(/\s*%$/, '');
  if (/^[-+]?\d+(?:\.\d+)?$/.test(text)) return [Number(text)];
  const [, whole, part] = /^([-+]?\d+),(\d+)$/.exec(text) ?? [];
  if (whole === undefined || part === undefined) return [];
  const decimal = Number(`${whole}.${part}`);
  return part.length === 3 && !/^[-+]?0/.test(whole) ? [decimal, Number(whole + part)] : [decimal];
}
