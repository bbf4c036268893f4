/** An example's matrix of one table below “Monitoring”. */
export function exampleMatrix(...rows: string[]): string {
  return [
    '## Monitoring',
    '',
    '| Duty | Team | Platform | Cloud |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}
