/** An example matrix with one table below “Monitoring”. */
export function exampleMatrix(...rows: string[]): string {
  return [
    '## Monitoring',
    '',
    '| Duty | Team | Platform | Cloud |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}
