/** An example section of moves. */
export function exampleMoves(...rows: string[]): string {
  return ['## Moves', '', '| On | From | Why |', '| --- | --- | --- |', ...rows].join('\n');
}
